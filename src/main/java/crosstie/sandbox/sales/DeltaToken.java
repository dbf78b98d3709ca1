package crosstie.sandbox.sales;

import crosstie.sandbox.http.Uris;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 919042!08/22/2025 08:10:44}: a version and the server's time (D-51). */
record DeltaToken(long version, Instant at) {
    private static final Pattern SPELLING = Pattern.compile("([0-9]{1,18})!([0-9/]{10} [0-9:]{8})");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss", Locale.ROOT);

    String write() {
        String time = TIME.format(at.atOffset(ZoneOffset.UTC));
        return version + "%21" + time.replace("/", "%2f").replace(" ", "%20").replace(":", "%3a");
    }

    static DeltaToken read(String raw) {
        Matcher token = SPELLING.matcher(Uris.decode(raw, false));
        try {
            if (!token.matches()) throw malformed();
            Instant at = LocalDateTime.parse(token.group(2), TIME).toInstant(ZoneOffset.UTC);
            return new DeltaToken(Long.parseLong(token.group(1)), at);
        } catch (DateTimeException e) {
            throw malformed();
        }
    }

    private static Fault malformed() {
        return Fault.query("The delta token is not valid.");
    }
}
