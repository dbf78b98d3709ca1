package crosstie.connector.read;

import crosstie.model.Reference;
import java.math.BigDecimal;
import java.util.Locale;

/** Key values as text in which equal means: equal for the system, which compares without case and without trailing blanks (F-23). */
public final class KeyText {
    private KeyText() {}

    /** One text for all parts; null when a part is missing, since such a key finds nothing. */
    public static String of(Object[] values, int[] positions) {
        StringBuilder all = new StringBuilder();
        for (int p : positions) {
            if (values[p] == null) {
                return null;
            }
            String part = of(values[p]);
            all.append(part.length()).append(':').append(part);
        }
        return all.toString();
    }

    /** As {@link #of(Object[], int[])} for a key alone. */
    public static String of(Object[] key) {
        int[] all = new int[key.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return of(key, all);
    }

    private static String of(Object value) {
        return switch (value) {
            case String s -> s.stripTrailing().toLowerCase(Locale.ROOT);
            case BigDecimal d -> d.signum() == 0 ? "0" : d.stripTrailingZeros().toPlainString();
            case Reference r -> r.id().toString();
            default -> value.toString();
        };
    }
}
