package crosstie.bench;

import java.util.List;
import java.util.Locale;

/** Who runs side by side, in this order. */
enum Contender {
    /** Downloads the same pages and uploads ready-made batches, without looking at the bytes. */
    BOUND(Bound.class, List.of("bound")),
    /** A hand-written streaming pump: no journal, no outcomes, no retry. */
    PUMP(BarePump.class, List.of("bare pump")),
    /** The engine with its journal; the second run finds nothing changed. */
    PRODUCT(Product.class, List.of("product", "product again"));

    /** Options of the shipped command line, separated by commas. */
    static final String SHIPPED = "-Xmx96m,-XX:TieredStopAtLevel=1,-XX:+UseSerialGC,-XX:+UseCompactObjectHeaders";

    private final Class<?> main;
    private final List<String> runs;

    Contender(Class<?> main, List<String> runs) {
        this.main = main;
        this.runs = runs;
    }

    Class<?> main() {
        return main;
    }

    List<String> runs() {
        return runs;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
