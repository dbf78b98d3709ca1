package crosstie.engine;

import crosstie.connector.Environment;
import crosstie.connector.Surroundings;
import crosstie.connector.Vault;
import crosstie.connector.catalogue.Connectors;
import crosstie.mapping.Compiler;
import crosstie.model.ChangeSet;
import crosstie.model.Connection;
import crosstie.model.Execution;
import crosstie.model.OrganizationMapping;
import crosstie.model.Template;
import crosstie.odata.Sleeper;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import crosstie.store.Store;
import crosstie.template.TemplateFolder;
import crosstie.transform.catalogue.Catalogue;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The shipped templates between both sandbox servers over HTTP, with the real journal. */
final class SandboxCrossing implements AutoCloseable {
    static final String ACCOUNTS = "accounts-sales-to-finops";
    static final String PRODUCTS = "products-finops-to-sales";

    /** The product was asked to leave a system alone for so many seconds, and heard it at that time of the sandbox's clock. */
    record Told(String system, long at, long seconds) {}

    final List<Told> told = new CopyOnWriteArrayList<>();
    final Sandbox sandbox;
    final Store store;
    final Environment sales;
    final Environment finops;
    final Engine engine;

    SandboxCrossing(int rows, int invalid, Path home) {
        this(rows, invalid, home, Map.of());
    }

    /** @param settings of the connection to F&O */
    SandboxCrossing(int rows, int invalid, Path home, Map<String, String> settings) {
        this(
                SandboxSettings.USUAL.withRows(rows).withInvalid(invalid),
                home,
                Clock.systemUTC(),
                Thread::sleep,
                settings);
    }

    /** With a sandbox whose time is that of the product. */
    SandboxCrossing(SandboxSettings settings, Path home, SharedTime time) {
        this(settings, home, time, time, Map.of());
        time.watch(sandbox.traffic()::count);
    }

    SandboxCrossing(SandboxSettings settings, Path home) {
        this(settings, home, Clock.systemUTC(), Thread::sleep, Map.of());
    }

    private SandboxCrossing(
            SandboxSettings wanted, Path home, Clock clock, Sleeper sleeper, Map<String, String> settings) {
        sandbox = Sandbox.start(wanted, clock, sleeper);
        store = Store.open(home);
        sales = open("dataverse", sandbox.sales(), clock, sleeper, Map.of());
        finops = open("finops", sandbox.finops(), clock, sleeper, settings);
        engine = new Engine(new Compiler(new Catalogue()), store.journal(), clock);
    }

    private Environment open(
            String connector, URI address, Clock clock, Sleeper sleeper, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        sandbox.tokenUrl().ifPresent(url -> {
            all.put("tokenUrl", url.toString());
            all.put("clientId", sandbox.clientId());
            all.put("scope", address.resolve("/.default").toString());
        });
        String how = sandbox.tokenUrl().isPresent() ? "oauth2" : "none";
        Connection connection = new Connection(connector, connector, address, how, all);
        Vault vault = Vault.reading((name, secret) -> Optional.of(sandbox.secret()));
        String system = connector.equals("dataverse") ? "sales" : "finops";
        Surroundings around = Surroundings.of(
                vault, clock, seconds -> told.add(new Told(system, sandbox.nanos(), Math.round(seconds))));
        return Connectors.open(connection, around.withSleeper(sleeper));
    }

    Plan plan(String template, Plan.Scope scope) {
        Template design = TemplateFolder.of(Path.of("templates")).open(template).template();
        boolean forward = design.source().connector().equals("dataverse");
        List<OrganizationMapping> company = List.of(new OrganizationMapping("usmf", "", Map.of()));
        return new Plan(template, design, forward ? sales : finops, forward ? finops : sales, company, scope);
    }

    Execution run(String template) {
        return engine.run(plan(template, Plan.Scope.ALL), event -> {}, () -> false);
    }

    ChangeSet preview(String template) {
        return engine.preview(plan(template, Plan.Scope.ALL), 10_000, event -> {}, () -> false);
    }

    @Override
    public void close() {
        sales.close();
        finops.close();
        store.close();
        sandbox.close();
    }
}
