package crosstie.cli.connect;

import crosstie.cli.kit.Session;
import crosstie.model.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where a secret is read from. */
public final class SecretOptions {
    private static final int LONGEST = 64 * 1024;

    @ArgGroup
    private Place place;

    static final class Place {
        @Option(names = "--secret-env", paramLabel = "VAR", descriptionKey = "secret-env")
        private String variable;

        @Option(names = "--secret-stdin", descriptionKey = "secret-stdin")
        private boolean stdin;
    }

    /** Null when none was given. */
    char[] read(Session session) {
        if (place == null) {
            return null;
        }
        return place.variable == null ? fromInput(session) : fromVariable(session, place.variable);
    }

    private static char[] fromVariable(Session session, String variable) {
        String value = session.environment().get(variable);
        if (value == null || value.isEmpty()) {
            throw Refusal.usage("SECRET_VARIABLE_EMPTY", variable);
        }
        return value.toCharArray();
    }

    /** The first line; what follows is not part of a secret. */
    private static char[] fromInput(Session session) {
        try {
            byte[] bytes = session.in().readNBytes(LONGEST);
            String line = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
            if (line.isEmpty()) {
                throw Refusal.usage("SECRET_INPUT_EMPTY");
            }
            return line.toCharArray();
        } catch (IOException e) {
            throw Refusal.usage("SECRET_INPUT_EMPTY");
        }
    }
}
