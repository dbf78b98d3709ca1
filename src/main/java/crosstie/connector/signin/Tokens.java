package crosstie.connector.signin;

import java.time.Duration;

/** Where tokens are fetched. Called by one thread at a time. */
interface Tokens extends AutoCloseable {
    /**
     * @param anew whether one that was kept before will not do: it was refused, or is about to end
     * @throws crosstie.model.Refusal stopped
     */
    Token fetch(boolean anew);

    @Override
    void close();

    /**
     * A token.
     *
     * @param useFor how long to use it: a little less than it lives, since answers take their time and clocks differ
     */
    record Token(String text, Duration useFor) {
        private static final long LONGEST = 86_400;

        static Token living(String text, long seconds) {
            long life = Math.clamp(seconds, 1, LONGEST);
            return new Token(text, Duration.ofSeconds(life - Math.min(life / 5, 300)));
        }

        @Override
        public String toString() {
            return "Token for " + useFor;
        }
    }
}
