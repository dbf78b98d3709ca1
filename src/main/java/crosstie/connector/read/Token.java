package crosstie.connector.read;

import crosstie.model.Watermark;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** What stands in a watermark: a link, a time, or that everything was read. Links stay verbatim (D-51) and may be long. */
final class Token {
    private static final String LINK = "link:";
    private static final String TIME = "time:";
    private static final String FULL = "full";

    private Token() {}

    static Watermark link(String link, Instant at) {
        return new Watermark(LINK + link, at);
    }

    /** @param highest null when no row tells a time yet */
    static Watermark time(Instant highest, Instant at) {
        return highest == null ? full(at) : new Watermark(TIME + highest, at);
    }

    static Watermark full(Instant at) {
        return new Watermark(FULL, at);
    }

    static Optional<String> link(Watermark mark) {
        return mark.token().startsWith(LINK) ? Optional.of(mark.token().substring(LINK.length())) : Optional.empty();
    }

    static Optional<Instant> time(Watermark mark) {
        if (!mark.token().startsWith(TIME)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(mark.token().substring(TIME.length())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
