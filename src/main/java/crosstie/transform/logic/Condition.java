package crosstie.transform.logic;

import crosstie.transform.ArgumentProblem;
import crosstie.transform.Arguments;
import crosstie.transform.Blank;
import crosstie.transform.CanonicalText;
import crosstie.transform.Letters;
import crosstie.transform.OneValue;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** What a step can ask of a value. Nothing is equal to nothing, and neither more nor less than anything. */
final class Condition {
    static final String[] WORDS = {
        "equals",
        "differs",
        "contains",
        "startsWith",
        "endsWith",
        "greater",
        "atLeast",
        "less",
        "atMost",
        "empty",
        "filled"
    };

    private Condition() {}

    static Predicate<Object> of(Arguments arguments) {
        String word = arguments.oneOf("is", WORDS);
        boolean ignoreCase = arguments.isSet("ignoreCase", true);
        if (word.equals("empty")) {
            return Blank::is;
        }
        if (word.equals("filled")) {
            return v -> !Blank.is(v);
        }
        Object wanted = arguments.value("value").orElseThrow(() -> new ArgumentProblem("ARGUMENT_MISSING", "value"));
        return switch (word) {
            case "contains", "startsWith", "endsWith" -> text(word, CanonicalText.of(wanted), ignoreCase);
            case "equals" -> same(wanted, ignoreCase);
            case "differs" -> same(wanted, ignoreCase).negate();
            default -> order(word, wanted, ignoreCase);
        };
    }

    private static Predicate<Object> text(String word, String wanted, boolean ignoreCase) {
        String part = ignoreCase ? Letters.lower(wanted) : wanted;
        BiPredicate<String, String> test = switch (word) {
            case "startsWith" -> String::startsWith;
            case "endsWith" -> String::endsWith;
            default -> String::contains;
        };
        return v -> {
            String text = OneValue.text(v);
            return text != null && test.test(ignoreCase ? Letters.lower(text) : text, part);
        };
    }

    /** Text is told apart without reading it as a number, so that 007 is not 7. */
    private static Predicate<Object> same(Object wanted, boolean ignoreCase) {
        String text = CanonicalText.of(wanted);
        boolean nothing = Blank.is(wanted);
        return v -> {
            if (v instanceof String s && !nothing) {
                return ignoreCase ? text.equalsIgnoreCase(s) : text.equals(s);
            }
            if (Blank.is(v)) {
                return nothing;
            }
            String own = OneValue.text(v);
            return ignoreCase ? text.equalsIgnoreCase(own) : text.equals(own);
        };
    }

    private static Predicate<Object> order(String word, Object wanted, boolean ignoreCase) {
        Comparison comparison = new Comparison(wanted, ignoreCase);
        IntPredicate test = switch (word) {
            case "greater" -> c -> c > 0;
            case "atLeast" -> c -> c >= 0;
            case "less" -> c -> c < 0;
            default -> c -> c <= 0;
        };
        return v -> !Blank.is(v) && test.test(comparison.with(v));
    }
}
