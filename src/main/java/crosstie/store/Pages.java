package crosstie.store;

import crosstie.engine.HelperRow;
import crosstie.engine.RowRecord;
import crosstie.json.ColumnCodec;
import crosstie.model.Refusal;
import crosstie.model.RunError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads recorded pages back, one at a time. */
final class Pages {
    private final Database database;

    Pages(Database database) {
        this.database = database;
    }

    private record Run(long id, String task, String organization, long last) {}

    List<Fate> fates(String execution, String key) {
        List<Fate> all = new ArrayList<>();
        for (Run run : runs(execution)) {
            RowRecord found = last(run, key);
            if (found != null) {
                all.add(new Fate(run.task(), run.organization(), found));
            }
        }
        return all;
    }

    List<List<RowRecord>> all(String execution) {
        List<List<RowRecord>> all = new ArrayList<>();
        for (Run run : runs(execution)) {
            for (long number = 0; number <= run.last(); number++) {
                all.add(rows(run.id(), number));
            }
        }
        return all;
    }

    List<HelperRow> helpers(String execution) {
        List<HelperRow> all = new ArrayList<>();
        for (Run run : runs(execution)) {
            for (long number = 0; number <= run.last(); number++) {
                all.addAll(helpers(run.id(), number));
            }
        }
        return all;
    }

    private List<HelperRow> helpers(long run, long number) {
        return database.call(h -> {
            try {
                return PageCodec.helpers(bytes(h, run, number, RunTask.HELPERS));
            } catch (IOException | IndexOutOfBoundsException | ArithmeticException e) {
                throw Refusal.stopped(e, "STORE_DAMAGED", "page", 0);
            }
        });
    }

    private List<Run> runs(String execution) {
        return database.call(
                h -> h.createQuery("select id, task, organization, page from task_run where execution = ? order by id")
                        .bind(0, execution)
                        .map((r, c) -> new Run(r.getLong(1), r.getString(2), r.getString(3), r.getLong(4)))
                        .list());
    }

    private RowRecord last(Run run, String key) {
        for (long number = run.last(); number >= 0; number--) {
            for (RowRecord row : rows(run.id(), number).reversed()) {
                if (row.key().equals(key)) {
                    return row;
                }
            }
        }
        return null;
    }

    /** Rows of a page; none for a page that was not recorded. */
    List<RowRecord> rows(long run, long number) {
        return database.call(h -> {
            byte[] outcomes = bytes(h, run, number, RunTask.OUTCOMES);
            if (outcomes.length == 0) {
                return List.of();
            }
            Map<Integer, RunError> errors = errors(h, run, number);
            try {
                return PageCodec.rows(outcomes, bytes(h, run, number, RunTask.BEFORE), errors::get);
            } catch (IOException | IndexOutOfBoundsException | ArithmeticException e) {
                throw Refusal.stopped(e, "STORE_DAMAGED", "page", 0);
            }
        });
    }

    private static byte[] bytes(Handle h, long run, long number, int kind) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        h.createQuery("select content from page where task_run = ? and number = ? and kind = ? order by part")
                .bind(0, run)
                .bind(1, number)
                .bind(2, kind)
                .map((r, c) -> r.getBytes(1))
                .forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static Map<Integer, RunError> errors(Handle h, long run, long number) {
        Map<Integer, RunError> all = new HashMap<>();
        h.createQuery("select position, error from rejection where task_run = ? and page = ?")
                .bind(0, run)
                .bind(1, number)
                .map((r, c) ->
                        Map.entry(r.getInt(1), Column.read("rejection.error", () -> ColumnCodec.error(r.getString(2)))))
                .forEach(e -> all.put(e.getKey(), e.getValue()));
        return all;
    }
}
