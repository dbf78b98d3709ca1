package crosstie.transform;

import java.util.List;

/** What counts as an empty value: null, text of blanks only, and several fields that are all empty. */
public final class Blank {
    private Blank() {}

    public static boolean is(Object value) {
        return switch (value) {
            case null -> true;
            case String s -> s.isBlank();
            case List<?> all -> all.stream().allMatch(Blank::is);
            default -> false;
        };
    }
}
