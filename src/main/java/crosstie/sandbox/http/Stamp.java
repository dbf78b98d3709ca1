package crosstie.sandbox.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The {@code Date} of an answer, written once per second. */
record Stamp(long second, String text) {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static volatile Stamp last = of(0);

    static String now() {
        long second = System.currentTimeMillis() / 1000;
        Stamp known = last;
        if (known.second != second) {
            known = of(second);
            last = known;
        }
        return known.text;
    }

    private static Stamp of(long second) {
        return new Stamp(second, FORM.format(Instant.ofEpochSecond(second)));
    }
}
