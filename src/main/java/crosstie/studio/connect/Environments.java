package crosstie.studio.connect;

import crosstie.connector.Connector;
import crosstie.connector.Environment;
import crosstie.connector.Pacers;
import crosstie.connector.Surroundings;
import crosstie.connector.Target;
import crosstie.connector.Vault;
import crosstie.connector.signin.SignIn;
import crosstie.model.Connection;
import crosstie.model.SignInPrompt;
import crosstie.store.Store;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/** Opens the systems that connections lead to. Those for browsing are kept open: their metadata is read once. */
public final class Environments implements AutoCloseable {
    private final Map<String, Connector> connectors = new HashMap<>();
    private final Directory directory;
    private final SandboxHost sandbox;
    private final Supplier<Store> store;
    private final Map<String, String> variables;
    private final Clock clock;
    private volatile Locale language = Locale.getDefault();
    private final Map<String, Environment> kept = new HashMap<>();
    private final Pacers pacers = new Pacers();

    /** @param variables of the process; they may hold tokens */
    public Environments(
            List<Connector> connectors,
            Directory directory,
            SandboxHost sandbox,
            Supplier<Store> store,
            Map<String, String> variables,
            Clock clock) {
        connectors.forEach(c -> this.connectors.put(c.id(), c));
        this.directory = directory;
        this.sandbox = sandbox;
        this.store = store;
        this.variables = Map.copyOf(variables);
        this.clock = clock;
    }

    /** Opens anew; the caller closes. */
    public Environment open(String nameOrUrl, End end, DoubleConsumer throttled) {
        Connection connection = directory.find(nameOrUrl);
        Optional<String> token = Directory.isBare(nameOrUrl) ? token(end) : Optional.empty();
        Connection signed = token.isPresent()
                ? new Connection(
                        connection.name(),
                        connection.connector(),
                        connection.address(),
                        "bearer",
                        connection.settings())
                : connection;
        Surroundings surroundings = Surroundings.of(vault(nameOrUrl, token), clock, throttled)
                .withPacers(pacers)
                .withBudget(new StoredBudget(store))
                .withMetadata(new StoredShapes(store))
                .withLanguage(language);
        return connectors.get(signed.connector()).open(signed, surroundings);
    }

    /** Labels are in this language from now on; what is open for browsing is opened anew. */
    public synchronized void speak(Locale read) {
        if (!read.equals(language)) {
            language = read;
            close();
        }
    }

    /** Signs a connection in anew, whatever it kept of the last time; what it brings is kept for all who come after. */
    void signIn(String nameOrUrl, Consumer<SignInPrompt> prompts) {
        Connection connection = directory.find(nameOrUrl);
        Vault fresh = new FreshTokens(vault(nameOrUrl, Optional.empty()));
        Surroundings surroundings = Surroundings.of(fresh, clock, seconds -> {}).withPrompts(prompts);
        Target target = connectors.get(connection.connector()).target(connection);
        try (SignIn signIn = SignIn.of(connection, surroundings, target)) {
            signIn.header();
        }
        forget(nameOrUrl);
    }

    /** The one kept open for browsing. */
    public synchronized Environment kept(String nameOrUrl) {
        return kept.computeIfAbsent(key(nameOrUrl), k -> open(nameOrUrl, browsing(), seconds -> {}));
    }

    /** A connection changed: the next question opens it anew. */
    synchronized void forget(String name) {
        Environment old = kept.remove(key(name));
        if (old != null) {
            old.close();
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whoever looks at one system only may have set either variable. */
    private End browsing() {
        return token(End.SOURCE).isPresent() ? End.SOURCE : End.DESTINATION;
    }

    private Optional<String> token(End end) {
        return Optional.ofNullable(variables.get(end.variable())).filter(t -> !t.isBlank());
    }

    private Vault vault(String nameOrUrl, Optional<String> token) {
        if (Directory.isSandbox(nameOrUrl)) {
            return Vault.reading((connection, name) ->
                    Optional.ofNullable(sandbox.addresses().secret()));
        }
        return Directory.isBare(nameOrUrl)
                ? Vault.reading((connection, name) -> name.equals("token") ? token : Optional.empty())
                : new StoredVault(store);
    }

    @Override
    public synchronized void close() {
        kept.values().forEach(Environment::close);
        kept.clear();
    }
}
