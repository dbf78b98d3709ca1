package crosstie.connector.signin;

import crosstie.connector.Surroundings;
import crosstie.model.Connection;
import crosstie.model.Refusal;

/** Where the token of a connection comes from. Safe for several threads. */
public sealed interface SignIn extends AutoCloseable permits SignIn.Nothing, SignIn.Given, ClientCredentials {

    /**
     * The token to send now; null for none. Fetches one when there is none or the last is about to end.
     *
     * @throws Refusal stopped, when no token is to be had
     */
    String token();

    /** Told that the system refused the last token: the next one is fetched anew. */
    void renew();

    @Override
    void close();

    /**
     * The sign-in that the connection names: {@code none}, {@code bearer} or {@code oauth2}.
     *
     * @param scope asked for where the connection names none; empty for none
     * @throws Refusal usage, {@code SIGN_IN_UNKNOWN} or {@code SETTING_MISSING}
     */
    static SignIn of(Connection connection, Surroundings surroundings, String scope) {
        return switch (connection.signIn()) {
            case "none", "" -> new Nothing();
            case "bearer" -> new Given(connection.name(), surroundings);
            case "oauth2" -> ClientCredentials.of(connection, surroundings, scope);
            default -> throw Refusal.usage("SIGN_IN_UNKNOWN", connection.signIn());
        };
    }

    /** No sign-in: a service that asks for none. */
    record Nothing() implements SignIn {
        @Override
        public String token() {
            return null;
        }

        @Override
        public void renew() {
            // there is no other
        }

        @Override
        public void close() {}
    }

    /** A token that somebody else fetched; it stands in the vault as {@code token}. */
    record Given(String connection, Surroundings surroundings) implements SignIn {
        @Override
        public String token() {
            return surroundings
                    .vault()
                    .secret(connection, "token")
                    .orElseThrow(() -> Refusal.stopped("TOKEN_MISSING", connection));
        }

        @Override
        public void renew() {
            // there is no other
        }

        @Override
        public void close() {}
    }
}
