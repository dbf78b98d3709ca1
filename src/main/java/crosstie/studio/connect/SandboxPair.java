package crosstie.studio.connect;

import java.net.URI;

/** The embedded sandbox of both systems: attached to when one runs under this home, else started for the life of the studio. */
public final class SandboxPair {
    private final SandboxHost host;

    public SandboxPair(SandboxHost host) {
        this.host = host;
    }

    /**
     * Where the two servers listen, and who signs in when they ask for sign-in (null otherwise): a token endpoint,
     * and the whole service over https under a certificate that {@code caFile} vouches for.
     */
    public record Addresses(
            URI sales, URI finops, URI tokenUrl, String clientId, String secret, URI authority, String caFile) {
        /** Without the secret, which has no place in a log. */
        @Override
        public String toString() {
            return "Addresses[sales=" + sales + ", finops=" + finops + "]";
        }
    }

    /**
     * How to start.
     *
     * @param salesPort 0 = any
     * @param rows accounts to make (1 to 1,000,000); 0 = the usual number; other tables follow
     * @param invalid rows of known bad kinds to add
     * @param reset whether to forget what was written before
     * @param metadata how much metadata: demo, real or heavy
     */
    public record Settings(
            int salesPort,
            int finopsPort,
            int rows,
            int invalid,
            String faults,
            String signIn,
            boolean reset,
            String metadata) {
        public static final Settings USUAL = new Settings(0, 0, 0, 0, "", "none", false);

        public Settings(
                int salesPort, int finopsPort, int rows, int invalid, String faults, String signIn, boolean reset) {
            this(salesPort, finopsPort, rows, invalid, faults, signIn, reset, "demo");
        }

        public Settings withMetadata(String size) {
            return new Settings(salesPort, finopsPort, rows, invalid, faults, signIn, reset, size);
        }
    }

    /** Attaches or starts with the usual settings. */
    public Addresses addresses() {
        return host.addresses();
    }

    /** Starts one in this process. {@code SANDBOX_RUNS} when another process runs one under this home. */
    public Addresses start(Settings settings) {
        return host.start(settings);
    }
}
