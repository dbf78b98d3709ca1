package crosstie.connector.signin;

import crosstie.connector.Surroundings;
import crosstie.connector.Target;
import crosstie.model.Connection;
import crosstie.model.Parameter;
import crosstie.model.Refusal;
import java.util.List;

/** How the requests of a connection are signed. Safe for several threads. */
public sealed interface SignIn extends AutoCloseable permits Unsigned, Given, Basic, Fetched {

    /**
     * Value of the Authorization header to send now; empty for none. Fetches a token when there is none or the last is about to end.
     *
     * @throws Refusal stopped, when there is no way to sign in; {@code SIGN_IN_NEEDED} where a person has to and nobody is there
     */
    String header();

    /**
     * Told that the system refused a header that {@link #header()} gave: the next one is fetched anew, unless that has happened already.
     *
     * @param refused the header
     */
    void renew(String refused);

    @Override
    void close();

    /**
     * The sign-in that the connection names. Sends nothing yet.
     *
     * @param target what is signed in to
     * @throws Refusal usage, {@code SIGN_IN_UNKNOWN}, {@code SETTING_MISSING} or what is wrong with a setting
     */
    static SignIn of(Connection connection, Surroundings surroundings, Target target) {
        Kinds.check(connection);
        Tokens tokens = switch (connection.signIn()) {
            case "oauth2" -> ClientCredentials.of(connection, surroundings, target);
            case "entra-secret", "entra-certificate" -> EntraApplication.of(connection, surroundings, target);
            case "entra-browser", "entra-device" -> EntraPerson.of(connection, surroundings, target);
            default -> null;
        };
        if (tokens != null) {
            return new Fetched(tokens, surroundings.clock());
        }
        return switch (connection.signIn()) {
            case "bearer" -> new Given(connection.name(), surroundings.vault());
            case "basic" -> new Basic(connection, surroundings.vault());
            default -> new Unsigned();
        };
    }

    /** All ways to sign in. */
    static List<String> kinds() {
        return Kinds.ALL;
    }

    /**
     * What a way to sign in has to be told. Parameters of kind {@code SECRET} belong in the vault, under their name.
     *
     * @throws Refusal usage, {@code SIGN_IN_UNKNOWN}
     */
    static List<Parameter> parameters(String kind) {
        return Kinds.parameters(kind);
    }

    /**
     * Whether a connection says all that its way to sign in has to be told, but for secrets.
     *
     * @throws Refusal usage, {@code SIGN_IN_UNKNOWN}, {@code SETTING_MISSING} or {@code SECRET_DATE_WRONG}
     */
    static void check(Connection connection) {
        Kinds.check(connection);
    }

    /** Whether a person has to sign in, once. */
    static boolean needsPerson(String kind) {
        return kind.equals("entra-browser") || kind.equals("entra-device");
    }

    /** The name in the vault of the one secret that a connection of this kind has; empty where it has none. */
    static String secretName(Connection connection) {
        return Kinds.secretName(connection);
    }
}
