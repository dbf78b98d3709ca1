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
        long begun = System.nanoTime();
        Connection connection = new Connection("fo", "finops", URI.create(args[0]), "none", Map.of());
        Surroundings usual = Surroundings.of(Vault.empty(), Clock.systemUTC(), seconds -> {});
        try (Store store = Store.open(Path.of(args[1]))) {
            Surroundings surroundings = usual.withMetadata(store.metadata());
            tell("store", begun, 0);
            long opened = System.nanoTime();
            long cpu = MetadataReading.cpu();
            try (Environment environment = Connectors.open(connection, surroundings)) {
                if (environment.entities().size() < 3_000
                        || environment.entity("CustomersV2").fields().isEmpty()) {
                    throw new IllegalStateException("no entities");
                }
                tell("cached", opened, cpu);
            }
        }
    }

    private static void tell(String what, long since, long cpuThen) {
        System.out.println(" " + what + "=" + (System.nanoTime() - since) / 1e6);
        System.out.println(" " + what + "-cpu=" + (MetadataReading.cpu() - cpuThen) / 1e6);
    }
}
