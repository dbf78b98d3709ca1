package crosstie.connector;

import java.util.Optional;

/** Where secrets live. Implemented by {@code store}. A secret never reaches a file, log, template, exception or {@code --json}. */
public interface Vault {
    /** The secret of a connection under a name such as {@code secret}, {@code token} or {@code tokens}. */
    Optional<String> secret(String connection, String name);

    /** Keeps a secret in place of the one of that name, so that the next process finds it. */
    void keep(String connection, String name, String secret);

    /** A vault that holds nothing and keeps nothing. */
    static Vault empty() {
        return reading((connection, name) -> Optional.empty());
    }

    /** A vault that is only read: what is to be kept lasts no longer than its user. */
    static Vault reading(Reading reading) {
        return new Vault() {
            @Override
            public Optional<String> secret(String connection, String name) {
                return reading.secret(connection, name);
            }

            @Override
            public void keep(String connection, String name, String secret) {
                // kept by nobody, on purpose
            }

            @Override
            public String toString() {
                return "Vault, read only";
            }
        };
    }

    /** The reading half. */
    interface Reading {
        Optional<String> secret(String connection, String name);
    }
}
