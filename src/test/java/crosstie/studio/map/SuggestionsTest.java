package crosstie.studio.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.FieldMapping;
import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.model.Severity;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.studio.Studio;
import crosstie.studio.map.Advisor.Between;
import crosstie.studio.map.Suggestions.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestionsTest {
    private static final Optional<Between> SANDBOX = Optional.of(new Between("sandbox:sales", "sandbox:finops"));

    @TempDir
    Path home;

    private Studio studio;
    private Path file;
    private Task half;

    /** The accounts template with its first twelve rows only, the key among them. */
    @BeforeEach
    void open() throws IOException {
        studio = Studio.open(home.resolve("home"), Map.of());
        Template whole = studio.templates().open("accounts-sales-to-finops").template();
        Task task = whole.tasks().getFirst();
        half = task.withMappings(task.mappings().subList(0, 12));
        file = home.resolve("half.template.json");
        Files.writeString(file, studio.templates().text(whole.withTasks(List.of(half))));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void whatIsAcceptedIsAddedAndNoRowIsTouched() {
        List<Found> found = studio.suggestions().of(file.toString(), half.name(), SANDBOX, 0.8);
        assertTrue(found.getFirst().suggestions().size() >= 10, found::toString);
        studio.suggestions().accept(file.toString(), found);

        List<FieldMapping> rows = studio.templates()
                .open(file.toString())
                .template()
                .tasks()
                .getFirst()
                .mappings();
        assertEquals(half.mappings(), rows.subList(0, 12));
        Set<String> destinations = new HashSet<>();
        rows.forEach(r -> assertTrue(destinations.add(r.to().field()), () -> "twice: " + r.to()));
        assertTrue(destinations.containsAll(Set.of("AddressZipCode", "DeliveryAddressCity", "OrganizationName")));
        List<Problem> problems = studio.templates().check(file.toString(), "sandbox:sales", "sandbox:finops");
        assertFalse(
                problems.stream()
                        .anyMatch(
                                p -> p.severity() == Severity.ERROR && p.where().contains("/mappings/")),
                problems::toString);
    }

    @Test
    void acceptingTwiceAddsNothingTwice() {
        List<Found> found = studio.suggestions().of(file.toString(), "", SANDBOX, 0.8);
        studio.suggestions().accept(file.toString(), found);
        Template once = studio.templates().open(file.toString()).template();
        studio.suggestions().accept(file.toString(), found);
        assertEquals(once, studio.templates().open(file.toString()).template());
    }

    @Test
    void aTaskThatIsNotThereASystemThatIsNotToldAndAShippedTemplateAreRefused() {
        assertEquals("TASK_UNKNOWN", code(() -> studio.suggestions().of(file.toString(), "Nothing", SANDBOX, 0.5)));
        assertEquals("ENDS_MISSING", code(() -> studio.suggestions().of(file.toString(), "", Optional.empty(), 0.5)));
        assertEquals(
                "TEMPLATE_NOT_A_FILE", code(() -> studio.suggestions().accept("accounts-sales-to-finops", List.of())));
    }

    private static String code(Runnable wrong) {
        return assertThrows(Refusal.class, wrong::run).code();
    }
}
