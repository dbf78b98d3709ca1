package crosstie.studio.connect;

import crosstie.connector.Vault;
import java.util.Optional;

/** A vault that has forgotten its tokens until new ones come: the old ones stay where they are should nobody sign in. */
final class FreshTokens implements Vault {
    private static final String TOKENS = "tokens";

    private final Vault vault;
    private volatile boolean renewed;

    FreshTokens(Vault vault) {
        this.vault = vault;
    }

    @Override
    public Optional<String> secret(String connection, String name) {
        return name.equals(TOKENS) && !renewed ? Optional.empty() : vault.secret(connection, name);
    }

    @Override
    public void keep(String connection, String name, String secret) {
        vault.keep(connection, name, secret);
        renewed = renewed || name.equals(TOKENS);
    }
}
