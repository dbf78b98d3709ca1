package crosstie.studio.run;

import crosstie.model.Execution;
import crosstie.model.RejectedRow;
import java.util.List;

/** What ran. */
public final class History {
    /** Newest first. */
    public List<Execution> list() {
        throw new UnsupportedOperationException();
    }

    /** By id, or {@code last}. {@code RUN_UNKNOWN} when there is none. */
    public Execution open(String id) {
        throw new UnsupportedOperationException();
    }

    public List<RejectedRow> errors(String id) {
        throw new UnsupportedOperationException();
    }
}
