package crosstie.json;

import java.util.List;
import java.util.Map;

/** A value as a sentence shows it: short. */
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String of(Object value) {
        return switch (value) {
            case Map<?, ?> m -> "{…}";
            case List<?> l -> "[…]";
            case String s when s.length() > LONGEST -> "\"" + s.substring(0, LONGEST) + "…\"";
            case String s -> "\"" + s + "\"";
            case null, default -> String.valueOf(value);
        };
    }
}
