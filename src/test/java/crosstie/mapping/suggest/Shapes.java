package crosstie.mapping.suggest;

import crosstie.model.Entity;
import crosstie.model.Refusal;
import crosstie.studio.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Entities of the sandbox as the product sees them: read over HTTP, with their labels. */
final class Shapes implements AutoCloseable {
    private final Path home;
    private final Studio studio;
    private final Map<String, Optional<Entity>> read = new HashMap<>();

    private Shapes(Path home) {
        this.home = home;
        this.studio = Studio.open(home, Map.of());
        studio.speak(Locale.ENGLISH);
    }

    static Shapes ofTheSandbox() throws IOException {
        return new Shapes(Files.createTempDirectory("shapes"));
    }

    Entity of(Gold.Task task, boolean source) {
        return tables(task.isFromSales() == source)
                .apply(source ? task.source() : task.destination())
                .orElseThrow();
    }

    Function<String, Optional<Entity>> tables(boolean sales) {
        String system = sales ? "sandbox:sales" : "sandbox:finops";
        return name -> read.computeIfAbsent(system + "/" + name, k -> opened(system, name));
    }

    private Optional<Entity> opened(String system, String name) {
        try {
            return Optional.of(studio.entities().open(system, name));
        } catch (Refusal unknown) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        studio.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
