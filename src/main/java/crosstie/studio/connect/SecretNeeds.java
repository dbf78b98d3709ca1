package crosstie.studio.connect;

import crosstie.connector.Vault;
import crosstie.connector.signin.SignIn;
import crosstie.model.Connection;
import crosstie.model.Parameter;

/** Whether a connection could sign in with what the vault holds. */
final class SecretNeeds {
    private SecretNeeds() {}

    static boolean unmet(Connection connection, Vault vault) {
        String name = SignIn.secretName(connection);
        // without a file, the certificate itself is the secret; with one, the file may have no password
        boolean required = name.equals("certificate")
                || SignIn.parameters(connection.signIn()).stream()
                        .anyMatch(p -> p.name().equals(name) && p.required() && p.kind() == Parameter.Kind.SECRET);
        return required && vault.secret(connection.name(), name).isEmpty();
    }
}
