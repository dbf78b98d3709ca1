package crosstie.connector.signin;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IClientCredential;
import crosstie.connector.Surroundings;
import crosstie.connector.Target;
import crosstie.connector.Vault;
import crosstie.model.Connection;
import crosstie.model.Refusal;
import java.util.List;

/** An application that signs in by itself, with its secret or its certificate. Neither is held longer than one fetch takes. */
record EntraApplication(Entra entra) implements Tokens {
    static EntraApplication of(Connection connection, Surroundings surroundings, Target target) {
        return new EntraApplication(new Entra(connection, surroundings, target));
    }

    @Override
    public Token fetch(boolean anew) {
        Connection connection = entra.connection();
        Vault vault = entra.surroundings().vault();
        boolean bySecret = connection.signIn().equals("entra-secret");
        String secret = bySecret ? secret(connection, vault) : "";
        IClientCredential credential = bySecret
                ? ClientCredentialFactory.createFromSecret(secret)
                : ClientKey.of(connection, vault).credential();
        ConfidentialClientApplication application = entra.prepared(
                        ConfidentialClientApplication.builder(connection.setting("clientId"), credential))
                .build();
        ClientCredentialParameters wanted = ClientCredentialParameters.builder(entra.scopes())
                .skipCache(anew)
                .build();
        return entra.token(application.acquireToken(wanted), List.of(secret));
    }

    private static String secret(Connection connection, Vault vault) {
        return vault.secret(connection.name(), "secret")
                .filter(s -> !s.isBlank())
                .orElseThrow(() -> Refusal.stopped("SECRET_MISSING", connection.name()));
    }

    @Override
    public void close() {
        entra.close();
    }

    @Override
    public String toString() {
        return entra.toString();
    }
}
