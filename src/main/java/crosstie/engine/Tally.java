package crosstie.engine;

import crosstie.model.Counts;
import crosstie.model.Outcome;
import java.util.List;

/** Counts rows by fate, and keeps the causes of rejections. One thread at a time. */
final class Tally {
    private final Requests requests;
    private final Causes causes = new Causes();
    private Counts rows = Counts.ZERO;

    Tally(Requests requests) {
        this.requests = requests;
    }

    /** What the counts would be with these rows. */
    Counts with(List<RowRecord> more) {
        long created = 0;
        long updated = 0;
        long unchanged = 0;
        long filtered = 0;
        long rejected = 0;
        long deferred = 0;
        long unknown = 0;
        for (RowRecord row : more) {
            switch (row.outcome()) {
                case Outcome.Created c -> created++;
                case Outcome.Updated u -> updated++;
                case Outcome.Unchanged u -> unchanged++;
                case Outcome.Filtered f -> filtered++;
                case Outcome.Rejected r -> rejected++;
                case Outcome.Deferred d -> deferred++;
                case Outcome.Unknown u -> unknown++;
            }
        }
        return requests.in(
                rows.plus(new Counts(created, updated, unchanged, filtered, rejected, deferred, unknown, 0)));
    }

    /** Keeps what was recorded. */
    void keep(Counts total, List<RowRecord> recorded) {
        rows = total;
        for (RowRecord row : recorded) {
            if (row.outcome() instanceof Outcome.Rejected(var error)) {
                causes.add(error, row.key());
            }
        }
    }

    Counts counts() {
        return requests.in(rows);
    }

    Causes causes() {
        return causes;
    }
}
