package crosstie.studio.connect;

import crosstie.connector.Connector;
import crosstie.connector.Environment;
import crosstie.model.Connection;
import crosstie.model.ConnectionSet;
import crosstie.model.Parameter;
import crosstie.model.Refusal;
import crosstie.model.TestStep;
import crosstie.store.Store;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Add, list, test and remove connections. Wherever a connection is named, a URL may stand. */
public final class Connections {
    private final List<Connector> connectors;
    private final Directory directory;
    private final Environments environments;
    private final Supplier<Store> store;

    public Connections(
            List<Connector> connectors, Directory directory, Environments environments, Supplier<Store> store) {
        this.connectors = List.copyOf(connectors);
        this.directory = directory;
        this.environments = environments;
        this.store = store;
    }

    /** The stored ones, by name. */
    public List<Connection> list() {
        return store.get().connections().list();
    }

    /** Saves a connection; the secret goes to the vault and nowhere else, and is cleared here. {@code secret} may be null. */
    public void add(Connection connection, char[] secret) {
        if (secret != null) {
            String name = connection.signIn().equals("bearer") ? "token" : "secret";
            store.get().vault().put(connection.name(), name, secret);
            Arrays.fill(secret, '\0');
        }
        store.get().connections().save(connection);
        environments.forget(connection.name());
    }

    /**
     * A connection as a user describes it, checked but not saved.
     *
     * @param url connector + address
     * @param signIn null for {@code oauth2} where its settings stand, else {@code none}
     */
    public Connection described(String name, String url, String signIn, Map<String, String> settings) {
        if (name.isBlank() || ConnectionUrl.isMeant(name) || Directory.isSandbox(name)) {
            throw Refusal.usage("CONNECTION_NAME_UNFIT", name);
        }
        ConnectionUrl at = ConnectionUrl.read(url, directory.connectors());
        refuseSecrets(settings);
        String kind = signIn != null ? signIn : settings.containsKey("tokenUrl") ? "oauth2" : "none";
        return new Connection(name.strip(), at.connector(), at.address(), kind, settings);
    }

    /** A secret among the settings would end in shell histories and in the store. */
    private static void refuseSecrets(Map<String, String> settings) {
        for (String key : settings.keySet()) {
            String lower = key.toLowerCase(java.util.Locale.ROOT);
            if (lower.contains("secret") || lower.contains("password") || lower.equals("token")) {
                throw Refusal.usage("SECRET_AS_SETTING", key);
            }
        }
    }

    /** The connection of that name, or of that URL. */
    public Connection find(String nameOrUrl) {
        return directory.find(nameOrUrl);
    }

    /** Step by step; an address that leads to another organisation than last time is told as {@code IDENTITY_CHANGED}. */
    public List<TestStep> test(String nameOrUrl) {
        try (Environment environment = environments.open(nameOrUrl, End.SOURCE, seconds -> {})) {
            List<TestStep> steps = environment.test();
            boolean stored = !Directory.isSandbox(nameOrUrl) && !Directory.isBare(nameOrUrl);
            return stored
                    ? new KnownSystem(store).compared(environment.connection().name(), steps)
                    : steps;
        }
    }

    /** @throws Refusal {@code CONNECTION_IN_USE} while a connection set names it */
    public void remove(String name) {
        List<String> sets = new ArrayList<>();
        for (ConnectionSet s : store.get().sets().list()) {
            if (s.source().equalsIgnoreCase(name) || s.destination().equalsIgnoreCase(name)) {
                sets.add(s.name());
            }
        }
        if (!sets.isEmpty()) {
            throw Refusal.usage("CONNECTION_IN_USE", name, String.join(", ", sets));
        }
        if (!store.get().connections().remove(name)) {
            directory.find(name); // says which there are
        }
        store.get().vault().remove(name);
        new KnownSystem(store).forget(name);
        environments.forget(name);
    }

    /** Ids of the connectors there are. */
    public List<String> kinds() {
        return directory.connectors();
    }

    public List<Parameter> parameters(String kind) {
        return connectors.stream()
                .filter(c -> c.id().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.usage("CONNECTOR_UNKNOWN", kind, String.join(", ", kinds())))
                .parameters();
    }
}
