package crosstie.connector;

import java.util.Optional;

/** Where secrets live. Implemented by {@code store}. A secret never reaches a file, log, template, exception or {@code --json}. */
public interface Vault {
    /** The secret of a connection under a name such as {@code secret} or {@code token}. */
    Optional<String> secret(String connection, String name);

    /** A vault that holds nothing. */
    static Vault empty() {
        return (connection, name) -> Optional.empty();
    }
}
