package crosstie.connector.shape;

/** A name split into words, where a system tells no label: {@code CustomersV3} → {@code Customers V3}. */
public final class Labels {
    private Labels() {}

    public static String ofName(String name) {
        StringBuilder out = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_') {
                out.append(' ');
                continue;
            }
            if (i > 0 && Character.isUpperCase(c) && beginsWord(name, i)) {
                out.append(' ');
            }
            out.append(i == 0 ? Character.toUpperCase(c) : c);
        }
        return out.toString().strip();
    }

    /** After a small letter, or the last capital of an abbreviation: {@code ISOCode} → {@code ISO Code}. */
    private static boolean beginsWord(String name, int i) {
        char before = name.charAt(i - 1);
        boolean smallNext = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return Character.isLowerCase(before) || (Character.isUpperCase(before) && smallNext);
    }
}
