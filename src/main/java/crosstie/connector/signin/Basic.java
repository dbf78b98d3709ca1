package crosstie.connector.signin;

import crosstie.connector.Vault;
import crosstie.model.Connection;
import crosstie.model.Refusal;
import java.nio.charset.StandardCharsets;
import okhttp3.Credentials;

/** User name and password with every request. The password stands in the vault as {@code password}. */
record Basic(Connection connection, Vault vault) implements SignIn {
    @Override
    public String header() {
        String password = vault.secret(connection.name(), "password")
                .orElseThrow(() -> Refusal.stopped("SECRET_MISSING", connection.name()));
        return Credentials.basic(connection.setting("user"), password, StandardCharsets.UTF_8);
    }

    @Override
    public void renew(String refused) {
        // there is no other
    }

    @Override
    public void close() {}
}
