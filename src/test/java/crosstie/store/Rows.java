package crosstie.store;

import crosstie.engine.PageRecord;
import crosstie.engine.RowRecord;
import crosstie.engine.TaskScope;
import crosstie.model.Counts;
import crosstie.model.Execution;
import crosstie.model.Outcome;
import crosstie.model.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Runs for tests. */
final class Rows {
    static final Instant START = Instant.parse("2026-11-22T10:30:45Z");
    static final TaskScope SCOPE =
            new TaskScope("accounts", "Accounts - Customers", "usmf", "https://fin.example", "CustomersV2");

    private Rows() {}

    static Execution running(String id) {
        return new Execution(
                id, "accounts", "https://crm.example", "https://fin.example", Status.RUNNING, START, null, List.of());
    }

    static PageRecord page(long number, List<RowRecord> rows) {
        Counts total = new Counts((number + 1) * rows.size(), 0, 0, 0, 0, 0, 0, number + 1);
        return new PageRecord(number, rows, total, "skip-" + number, List.of(), List.of());
    }

    /** Rows that were created, with keys that tell page and place. */
    static PageRecord created(long number, int rows) {
        List<RowRecord> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(new RowRecord(key(number, i), Outcome.CREATED, UUID.randomUUID(), List.of()));
        }
        return page(number, all);
    }

    static String key(long number, int row) {
        return String.format("ACC-%05d-%04d", number, row);
    }
}
