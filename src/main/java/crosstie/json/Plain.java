package crosstie.json;

/** Single values: text, number, true, false. */
final class Plain {
    private Plain() {}

    static boolean is(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }
}
