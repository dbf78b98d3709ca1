package crosstie.bench;

import crosstie.connector.Environment;
import crosstie.connector.Surroundings;
import crosstie.connector.Vault;
import crosstie.connector.catalogue.Connectors;
import crosstie.engine.Engine;
import crosstie.engine.Plan;
import crosstie.mapping.Compiler;
import crosstie.model.Connection;
import crosstie.model.ErrorGroup;
import crosstie.model.Execution;
import crosstie.model.OrganizationMapping;
import crosstie.model.Status;
import crosstie.model.Template;
import crosstie.store.Store;
import crosstie.template.TemplateFolder;
import crosstie.transform.catalogue.Catalogue;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The engine as it ships: connectors, shipped template, journal in H2. */
public final class Product {
    private Product() {}

    public static void main(String[] args) throws IOException {
        long started = System.nanoTime();
        try (Store store = Store.open(Path.of(args[2]));
                Environment sales = open("dataverse", args[0]);
                Environment finops = open("finops", args[1])) {
            Template design = TemplateFolder.of(Path.of("templates"))
                    .open("accounts-sales-to-finops")
                    .template();
            List<OrganizationMapping> company = List.of(new OrganizationMapping(Wire.COMPANY, "", Map.of()));
            Plan plan = new Plan("bench", design, sales, finops, company, Plan.Scope.ALL);
            Engine engine = new Engine(new Compiler(new Catalogue()), store.journal(), Clock.systemUTC());
            Execution end = engine.run(plan, event -> {}, () -> false);
            end.tasks().getFirst().errors().forEach(Product::say);
            if (end.status() != Status.COMPLETED) {
                throw new IllegalStateException("the run ended with " + end.status());
            }
            long written = end.counts().written();
            Result.now(end.counts().read(), written, started, end.counts().requests())
                    .print();
        }
    }

    private static Environment open(String connector, String address) {
        Connection connection = new Connection(
                connector,
                connector,
                URI.create(address),
                "none",
                Map.of("writing", System.getProperty("bench.writing", "batch")));
        return Connectors.open(connection, Surroundings.of(Vault.empty(), Clock.systemUTC(), seconds -> {}));
    }

    private static void say(ErrorGroup group) {
        System.out.println(group.count() + " × " + group.error() + " such as " + group.sampleKey());
    }
}
