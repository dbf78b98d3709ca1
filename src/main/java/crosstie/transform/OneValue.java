package crosstie.transform;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** Steps over one value refuse several fields that nothing has joined yet. */
public final class OneValue {
    private OneValue() {}

    /**
     * The canonical text of a value; null for null.
     *
     * @throws ValueProblem {@code NOT_ONE_VALUE}
     */
    public static String text(Object value) {
        return switch (value) {
            case null -> null;
            case String s -> s;
            case Long n -> Long.toString(n);
            case BigDecimal d -> CanonicalText.of(d);
            case Boolean b -> b ? "true" : "false";
            default -> CanonicalText.of(check(value));
        };
    }

    /** The value itself. */
    public static Object check(Object value) {
        if (value instanceof Collection<?> all) {
            throw new ValueProblem("NOT_ONE_VALUE", all.size());
        }
        if (value instanceof Map<?, ?> || value instanceof Object[] || value instanceof byte[]) {
            throw new ValueProblem("NOT_ONE_VALUE", 0);
        }
        return value;
    }
}
