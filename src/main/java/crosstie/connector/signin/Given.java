package crosstie.connector.signin;

import crosstie.connector.Vault;
import crosstie.model.Refusal;

/** A token that somebody else fetched; it stands in the vault as {@code token}. */
record Given(String connection, Vault vault) implements SignIn {
    @Override
    public String header() {
        return "Bearer "
                + vault.secret(connection, "token").orElseThrow(() -> Refusal.stopped("TOKEN_MISSING", connection));
    }

    @Override
    public void renew(String refused) {
        // there is no other
    }

    @Override
    public void close() {}
}
