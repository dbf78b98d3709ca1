package crosstie.studio.connect;

import crosstie.connector.Connector;
import crosstie.connector.Environment;
import crosstie.connector.signin.Expiry;
import crosstie.connector.signin.SignIn;
import crosstie.model.Connection;
import crosstie.model.ConnectionSet;
import crosstie.model.Parameter;
import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.model.TestStep;
import crosstie.model.Usage;
import crosstie.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Add, list, test and remove connections. Wherever a connection is named, a URL may stand. */
public final class Connections {
    private final List<Connector> connectors;
    private final Directory directory;
    private final Environments environments;
    private final Supplier<Store> store;
    private final Clock clock;

    public Connections(
            List<Connector> connectors,
            Directory directory,
            Environments environments,
            Supplier<Store> store,
            Clock clock) {
        this.clock = clock;
        this.connectors = List.copyOf(connectors);
        this.directory = directory;
        this.environments = environments;
        this.store = store;
    }

    /** The stored ones, by name. */
    public List<Connection> list() {
        return store.get().connections().list();
    }

    /** As {@link #add(Connection, char[], char[])}, without a proxy that asks who we are. */
    public void add(Connection connection, char[] secret) {
        add(connection, secret, null);
    }

    /**
     * Saves a connection; secrets go to the vault and nowhere else, and are cleared here.
     *
     * @param secret the one that its way to sign in needs; null for the one that is there already, or for none
     * @param proxyPassword may be null
     * @throws Refusal usage, {@code SECRET_MISSING} or {@code CERTIFICATE_MISSING}
     */
    public void add(Connection connection, char[] secret, char[] proxyPassword) {
        String name = SignIn.secretName(connection);
        if (secret == null && SecretNeeds.unmet(connection, new StoredVault(store))) {
            throw Refusal.usage(
                    name.equals("certificate") ? "CERTIFICATE_MISSING" : "SECRET_MISSING", connection.name());
        }
        keep(connection.name(), name.isEmpty() ? "secret" : name, secret);
        keep(connection.name(), "proxyPassword", proxyPassword);
        if (connection.signIn().startsWith("entra-")) {
            // tokens of before may be those of another application or user
            keep(connection.name(), "tokens", new char[0]);
        }
        store.get().connections().save(connection);
        environments.forget(connection.name());
    }

    private void keep(String connection, String name, char[] secret) {
        if (secret != null) {
            store.get().vault().put(connection, name, secret);
            Arrays.fill(secret, '\0');
        }
    }

    /** Secrets and certificates of a connection that end soon, or have ended. */
    public List<Problem> warnings(Connection connection) {
        return Expiry.warnings(connection, new StoredVault(store), clock.instant());
    }

    /**
     * A connection as a user describes it, checked but not saved.
     *
     * @param url connector + address
     * @param signIn null for {@code oauth2} where its settings stand, else {@code none}
     * @throws Refusal usage, {@code SIGN_IN_UNKNOWN}, {@code SETTING_MISSING} and what else is wrong with it
     */
    public Connection described(String name, String url, String signIn, Map<String, String> settings) {
        if (name.isBlank() || ConnectionUrl.isMeant(name) || Directory.isSandbox(name)) {
            throw Refusal.usage("CONNECTION_NAME_UNFIT", name);
        }
        ConnectionUrl at = ConnectionUrl.read(url, directory.connectors());
        refuseSecrets(settings);
        String kind = signIn != null ? signIn : settings.containsKey("tokenUrl") ? "oauth2" : "none";
        Connection described = new Connection(name.strip(), at.connector(), at.address(), kind, settings);
        SignIn.check(described);
        return described;
    }

    /** A secret among the settings would end in shell histories and in the store. */
    private static void refuseSecrets(Map<String, String> settings) {
        for (String key : settings.keySet()) {
            String lower = key.toLowerCase(java.util.Locale.ROOT);
            boolean day = key.equals("secretExpires"); // checked to be one
            if (!day && (lower.contains("secret") || lower.contains("password") || lower.equals("token"))) {
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
        return test(nameOrUrl, step -> {});
    }

    /** @param ended told each step when it has ended */
    public List<TestStep> test(String nameOrUrl, Consumer<TestStep> ended) {
        List<TestStep> steps = new ArrayList<>();
        Consumer<TestStep> each = ((Consumer<TestStep>) steps::add).andThen(ended);
        try (Environment environment = environments.open(nameOrUrl, End.SOURCE, seconds -> {})) {
            boolean stored = !Directory.isSandbox(nameOrUrl) && !Directory.isBare(nameOrUrl);
            String name = environment.connection().name();
            KnownSystem known = new KnownSystem(store);
            environment.test(step -> each.accept(stored ? known.compared(name, step) : step));
            if (steps.stream().allMatch(TestStep::ok)) {
                BudgetStep.of(environment.usage()).forEach(each);
            }
            for (Problem soon : warnings(environment.connection())) {
                each.accept(new TestStep("expiry", true, 0, soon.code(), soon.arguments()));
            }
            return steps;
        }
    }

    /** What this machine has used up of the system's limits; asks the system nothing. */
    public Usage usage(String nameOrUrl) {
        return environments.kept(nameOrUrl).usage();
    }

    /** When the metadata that is kept of the system was read from it, or last confirmed; the oldest document counts. */
    public Optional<Instant> metadataRead(String nameOrUrl) {
        return new StoredShapes(store).oldest(directory.find(nameOrUrl).identity());
    }

    /** Names of the secrets that the vault holds for a connection; no key is asked for. */
    public Set<String> secrets(String connection) {
        return store.get().vault().names(connection);
    }

    /** All ways to sign in. */
    public List<String> signIns() {
        return SignIn.kinds();
    }

    /** What a way to sign in has to be told; those of kind {@code SECRET} are handed over apart. */
    public List<Parameter> signInParameters(String signIn) {
        return SignIn.parameters(signIn);
    }

    /** Name of the one secret that a connection of this kind is given; empty where it needs none. */
    public String secretName(Connection connection) {
        return SignIn.secretName(connection);
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
