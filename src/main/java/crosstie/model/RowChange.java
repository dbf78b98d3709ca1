package crosstie.model;

import java.util.List;

/**
 * What would become of one row.
 *
 * @param title a name people know the row by; may be empty
 * @param fields what would be sent: all of them for a create, the changed ones for an update
 * @param error for a rejection
 * @param why for a row held back
 */
public record RowChange(
        String task,
        String organization,
        String key,
        String title,
        Action action,
        List<FieldChange> fields,
        List<FieldChange> same,
        RunError error,
        String why) {
    /** The word of {@code --json} in lower case. */
    public enum Action {
        CREATE,
        UPDATE,
        UNCHANGED,
        FILTERED,
        REJECTED
    }

    public RowChange {
        fields = List.copyOf(fields);
        same = List.copyOf(same);
    }
}
