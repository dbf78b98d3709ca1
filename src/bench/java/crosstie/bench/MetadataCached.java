package crosstie.bench;

import crosstie.connector.Environment;
import crosstie.connector.Surroundings;
import crosstie.connector.Vault;
import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.store.Store;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Opens the store and an environment, and looks at the names and at one entity: a later process finds them in the cache. */
final class MetadataCached {
    private MetadataCached() {}

    /** {@code root home}. */
    public static void main(String[] args) {
        long start = System.nanoTime();
        Connection connection = new Connection("fo", "finops", URI.create(args[0]), "none", Map.of());
        Surroundings usual = Surroundings.of(Vault.empty(), Clock.systemUTC(), seconds -> {});
        try (Store store = Store.open(Path.of(args[1]));
                Environment environment = Connectors.open(connection, usual.withMetadata(store.metadata()))) {
            int names = environment.entities().size();
            int fields = environment.entity("CustomersV2").fields().size();
            System.out.println("cached=" + (System.nanoTime() - start) / 1e6 + " " + names + " " + fields);
        }
    }
}
