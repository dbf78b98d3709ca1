package crosstie.ui.kit;

import crosstie.model.Counts;
import crosstie.model.DiffWay;
import crosstie.model.ErrorGroup;
import crosstie.model.Execution;
import crosstie.model.Project;
import crosstie.model.Status;
import crosstie.model.SystemHint;
import crosstie.model.Task;
import crosstie.model.TaskExecution;
import crosstie.model.Template;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Small nouns for view model tests, and work done at once. */
public final class Samples {
    public static final Background AT_ONCE = new Background(Runnable::run, Runnable::run);
    public static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private Samples() {}

    public static Project project(String name) {
        Task task = new Task("Accounts - Customers", "accounts", "CustomersV2", null, List.of(), Map.of());
        Template design = new Template(
                "Accounts (Sales to Fin and Ops) - Direct",
                "1.0.0",
                "",
                new SystemHint("dataverse", "Sales"),
                new SystemHint("finops", "Fin and Ops"),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(task),
                List.of(),
                Map.of());
        return new Project(name, "accounts-sales-to-finops", design, "sandbox", List.of());
    }

    public static TaskExecution task(Status status, Counts counts, ErrorGroup... errors) {
        return new TaskExecution(
                "Accounts - Customers",
                "accounts",
                "CustomersV2",
                "usmf",
                status,
                DiffWay.SCAN,
                counts,
                8.4,
                List.of(errors));
    }

    public static Execution run(String id, String name, Status status, Counts counts, ErrorGroup... errors) {
        return new Execution(
                id,
                name,
                "http://127.0.0.1:1",
                "http://127.0.0.1:2",
                status,
                START,
                START.plusSeconds(10),
                List.of(task(status, counts, errors)));
    }
}
