package crosstie.connector.signin;

import crosstie.connector.Vault;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps secrets for as long as a test lasts. */
public final class MemoryVault implements Vault {
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    @Override
    public Optional<String> secret(String connection, String name) {
        return Optional.ofNullable(secrets.get(connection + "/" + name));
    }

    @Override
    public void keep(String connection, String name, String secret) {
        secrets.put(connection + "/" + name, secret);
    }
}
