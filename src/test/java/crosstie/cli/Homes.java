package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.model.FieldMapping;
import crosstie.model.OrganizationMapping;
import crosstie.model.Project;
import crosstie.model.Task;
import crosstie.studio.Studio;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;

/** Several homes beside each other, with a project of one's own. */
abstract class Homes {
    static final String ACCOUNTS = "accounts-sales-to-finops";

    @TempDir
    Path folder;

    Path home(String name) {
        return folder.resolve(name);
    }

    Told tell(String home, String... line) {
        return Told.by(home(home), line);
    }

    JsonNode good(String home, String... line) {
        Told told = tell(home, line);
        assertEquals(0, told.code(), told.all());
        return told.json();
    }

    Project project(String home, String name) {
        try (Studio studio = Studio.open(home(home), Map.of())) {
            return studio.projects().open(name);
        }
    }

    void change(String home, String name, UnaryOperator<Project> how) {
        try (Studio studio = Studio.open(home(home), Map.of())) {
            studio.projects().save(how.apply(studio.projects().open(name)));
        }
    }

    static Project row(Project p, String to, UnaryOperator<FieldMapping> how) {
        List<Task> tasks = new ArrayList<>(p.design().tasks());
        Task first = tasks.getFirst();
        tasks.set(
                0,
                first.withMappings(first.mappings().stream()
                        .map(m -> m.to().text().equals(to) ? how.apply(m) : m)
                        .toList()));
        return p.withDesign(p.design().withTasks(tasks));
    }

    void contoso(String home) {
        good(
                home,
                "project",
                "create",
                "Contoso",
                "--template",
                ACCOUNTS,
                "--set",
                "sandbox",
                "--parameter",
                "customerGroup=30",
                "--json");
        change(
                home,
                "Contoso",
                p -> new Project(
                        p.name(),
                        p.templateId(),
                        row(p, "CreditLimit", m -> m.withNote("asked for by sales"))
                                .design(),
                        p.connectionSet(),
                        List.of(new OrganizationMapping("usmf", "Contoso", Map.of("customerGroup", "20"))),
                        p.base()));
    }
}
