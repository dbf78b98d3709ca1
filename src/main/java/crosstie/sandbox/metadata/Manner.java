package crosstie.sandbox.metadata;

import java.time.Duration;
import java.util.function.BinaryOperator;

/**
 * How the servers tell their metadata.
 *
 * @param filters what {@code $filter} of the {@code /Metadata} service does, which varies between versions (F-14); switch
 *     {@code metadata-filter}
 * @param slowFirst how long the first metadata document after the start takes (F-6), in milliseconds; switch {@code slow-metadata}
 */
public record Manner(Size size, Filters filters, Duration slowFirst) {
    /** Support of {@code $filter}. */
    public enum Filters {
        FULL,
        /** Comparisons only: a function is a 400. */
        SIMPLE,
        /** Any filter is a 400. */
        NONE,
        /** Everything comes, whatever the filter says. */
        IGNORED
    }

    /** @param switches a switch by its name and what is usual */
    public static Manner of(BinaryOperator<String> switches) {
        return new Manner(
                Size.of(switches.apply(Size.SWITCH, "demo")),
                Filters.valueOf(switches.apply("metadata-filter", "full").toUpperCase(java.util.Locale.ROOT)),
                Duration.ofMillis(Long.parseLong(switches.apply("slow-metadata", "0"))));
    }
}
