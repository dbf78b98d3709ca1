package crosstie.connector.signin;

import crosstie.connector.Vault;
import crosstie.model.Connection;
import crosstie.model.Problem;
import crosstie.model.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Secrets and certificates end on a day that everybody forgets; whoever asks is told from thirty days before. */
public final class Expiry {
    /** From so many days before the end on. */
    public static final int WARNED_DAYS = 30;

    private Expiry() {}

    /**
     * What is about to end, or has ended. The certificate is read; the day of a secret is the setting {@code secretExpires}, since no
     * service tells it. A certificate that cannot be read is one of the warnings.
     */
    public static List<Problem> warnings(Connection connection, Vault vault, Instant now) {
        try {
            return end(connection, vault)
                    .flatMap(day ->
                            warning(connection, day, now.atZone(ZoneOffset.UTC).toLocalDate()))
                    .map(List::of)
                    .orElse(List.of());
        } catch (Refusal e) {
            return List.of(
                    Problem.warning(e.code(), connection.name(), e.arguments().toArray()));
        }
    }

    private static Optional<LocalDate> end(Connection connection, Vault vault) {
        if (connection.signIn().equals("entra-certificate")) {
            Instant end =
                    ClientKey.of(connection, vault).certificate().getNotAfter().toInstant();
            return Optional.of(end.atZone(ZoneOffset.UTC).toLocalDate());
        }
        return date(connection);
    }

    private static Optional<Problem> warning(Connection connection, LocalDate end, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, end);
        if (days > WARNED_DAYS) {
            return Optional.empty();
        }
        boolean certificate = connection.signIn().equals("entra-certificate");
        if (days < 0) {
            String code = certificate ? "CERTIFICATE_ENDED" : "SECRET_ENDED";
            return Optional.of(Problem.warning(code, connection.name(), connection.name(), end));
        }
        String code = certificate ? "CERTIFICATE_EXPIRES" : "SECRET_EXPIRES";
        return Optional.of(Problem.warning(code, connection.name(), connection.name(), end, days));
    }

    private static Optional<LocalDate> date(Connection connection) {
        String text = connection.setting("secretExpires").strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw Refusal.usage("SECRET_DATE_WRONG", text);
        }
    }

    /** @throws Refusal usage, {@code SECRET_DATE_WRONG} */
    static void checkDate(Connection connection) {
        date(connection);
    }
}
