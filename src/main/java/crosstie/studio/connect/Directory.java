package crosstie.studio.connect;

import crosstie.model.Connection;
import crosstie.model.Refusal;
import crosstie.store.Store;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Finds connections by what a user calls them: a stored name, a URL, {@code sandbox:sales} or {@code sandbox:finops}. */
public final class Directory {
    static final String SALES = "sandbox:sales";
    static final String FINOPS = "sandbox:finops";
    static final String SANDBOX_COMPANY = "usmf";

    private final List<String> connectors;
    private final Supplier<Store> store;
    private final SandboxHost sandbox;

    public Directory(List<String> connectors, Supplier<Store> store, SandboxHost sandbox) {
        this.connectors = List.copyOf(connectors);
        this.store = store;
        this.sandbox = sandbox;
    }

    /** @throws Refusal usage: {@code CONNECTION_UNKNOWN}, or what is wrong with a URL */
    public Connection find(String nameOrUrl) {
        if (isSandbox(nameOrUrl)) {
            return sandbox(nameOrUrl, sandbox.addresses());
        }
        if (ConnectionUrl.isMeant(nameOrUrl)) {
            ConnectionUrl url = ConnectionUrl.read(nameOrUrl, connectors);
            return new Connection(nameOrUrl.strip(), url.connector(), url.address(), "none", Map.of());
        }
        return stored(nameOrUrl);
    }

    /** Refuses what no connection could be found by; asks no system and starts no sandbox. */
    public String connector(String nameOrUrl) {
        if (isSandbox(nameOrUrl)) {
            return isSales(nameOrUrl) ? "dataverse" : "finops";
        }
        return ConnectionUrl.isMeant(nameOrUrl)
                ? ConnectionUrl.read(nameOrUrl, connectors).connector()
                : stored(nameOrUrl).connector();
    }

    List<String> connectors() {
        return connectors;
    }

    static boolean isBare(String nameOrUrl) {
        return !isSandbox(nameOrUrl) && ConnectionUrl.isMeant(nameOrUrl);
    }

    static boolean isSandbox(String nameOrUrl) {
        return nameOrUrl.strip().toLowerCase(java.util.Locale.ROOT).startsWith("sandbox:");
    }

    private static boolean isSales(String nameOrUrl) {
        String name = nameOrUrl.strip();
        if (!name.equalsIgnoreCase(SALES) && !name.equalsIgnoreCase(FINOPS)) {
            throw Refusal.usage("SANDBOX_END_UNKNOWN", name);
        }
        return name.equalsIgnoreCase(SALES);
    }

    private static Connection sandbox(String end, SandboxPair.Addresses at) {
        boolean sales = isSales(end);
        URI address = sales ? at.sales() : at.finops();
        String name = sales ? SALES : FINOPS;
        String connector = sales ? "dataverse" : "finops";
        Map<String, String> usual = Map.of("company", SANDBOX_COMPANY, Connection.IDENTITY, name);
        if (at.tokenUrl() == null) {
            return new Connection(name, connector, address, "none", usual);
        }
        Map<String, String> settings = Map.of(
                "company",
                SANDBOX_COMPANY,
                Connection.IDENTITY,
                name,
                "tokenUrl",
                at.tokenUrl().toString(),
                "clientId",
                at.clientId(),
                "scope",
                address.resolve("/.default").toString());
        return new Connection(name, connector, address, "oauth2", settings);
    }

    private Connection stored(String name) {
        return store.get()
                .connections()
                .find(name)
                .orElseThrow(() -> Refusal.usage("CONNECTION_UNKNOWN", name, names()));
    }

    private String names() {
        List<String> names =
                store.get().connections().list().stream().map(Connection::name).toList();
        return String.join(", ", names.isEmpty() ? List.of(SALES, FINOPS) : names);
    }
}
