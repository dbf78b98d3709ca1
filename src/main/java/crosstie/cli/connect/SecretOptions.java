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

    /**
     * Null when none was given.
     *
     * @param text whether it is a text of several lines
     */
    char[] read(Session session, boolean text) {
        if (place == null) {
            return null;
        }
        return place.variable == null ? fromInput(session, text) : fromVariable(session, place.variable);
    }

    static char[] fromVariable(Session session, String variable) {
        String value = session.environment().get(variable);
        if (value == null || value.isEmpty()) {
            throw Refusal.usage("SECRET_VARIABLE_EMPTY", variable);
        }
        return value.toCharArray();
    }

    /** The first line where a secret is one; what follows is not part of it. */
    private static char[] fromInput(Session session, boolean text) {
        try {
            byte[] bytes = session.in().readNBytes(LONGEST);
            String all = new String(bytes, StandardCharsets.UTF_8);
            String line = text ? all.strip() : all.lines().findFirst().orElse("");
            if (line.isEmpty()) {
                throw Refusal.usage("SECRET_INPUT_EMPTY");
            }
            return line.toCharArray();
        } catch (IOException e) {
            throw Refusal.usage("SECRET_INPUT_EMPTY");
        }
    }
}
