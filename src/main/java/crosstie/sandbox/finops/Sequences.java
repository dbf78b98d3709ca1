package crosstie.sandbox.finops;

import crosstie.sandbox.data.Column;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Number sequences: continuous as long as nothing is odd (F-26). */
public final class Sequences {
    private static final Map<String, String> PATTERNS = Map.of(
            "customer", "-%06d",
            "party", "%09d",
            "quotation", "-Q%06d",
            "order", "-S%06d",
            "vendor", "-V%06d");
    private static final int GAP = 7;

    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean odd;

    /** From now on numbers have gaps, and every third begins with a blank, as numbers of a live system do (F-23). */
    public void odd(boolean how) {
        odd = how;
    }

    String next(Column column, String company) {
        int number = next.incrementAndGet();
        if (odd) number = next.addAndGet(number % GAP);
        String pattern = PATTERNS.get(column.sequence);
        String text = pattern.formatted(number);
        String whole = pattern.startsWith("-") ? company.substring(0, 2).toUpperCase(Locale.ROOT) + text : text;
        return odd && number % 3 == 0 ? " " + whole : whole;
    }
}
