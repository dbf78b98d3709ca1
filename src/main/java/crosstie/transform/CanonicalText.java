package crosstie.transform;

import crosstie.model.Reference;
import java.math.BigDecimal;

/**
 * The one text of a value: {@code true}/{@code false}, whole numbers without leading zeros, decimals without trailing zeros and never in
 * powers of ten, ISO dates, bare ids, text as it is. Value maps look it up.
 */
public final class CanonicalText {
    /** Beyond this no system holds a number, and its digits could fill the memory. */
    private static final int LARGEST_SCALE = 400;

    private CanonicalText() {}

    /** The text of a value; null for null. */
    public static String of(Object value) {
        return switch (value) {
            case null -> null;
            case String s -> s;
            case Long n -> Long.toString(n);
            case BigDecimal d -> of(d);
            case Double d when Double.isFinite(d) -> of(BigDecimal.valueOf(d));
            case Float f when Float.isFinite(f) -> of(new BigDecimal(f.toString()));
            case Reference r -> r.id().toString();
            default -> value.toString();
        };
    }

    private static String of(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        return Math.abs((long) number.scale()) > LARGEST_SCALE
                ? number.toString()
                : number.scale() <= 0
                        ? number.toPlainString()
                        : number.stripTrailingZeros().toPlainString();
    }
}
