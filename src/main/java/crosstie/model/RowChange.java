package crosstie.model;

import java.util.List;

/**
 * What would become of one row.
 *
 * @param title a name people know the row by; may be empty
 * @param fields what would be sent: all of them for a create, the changed ones for an update
 * @param error for a rejection
 * @param why for a row held back
 * @param left fields that a rule leaves as they are, with the rule
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
        String why,
        List<FieldChange> left) {
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
        left = List.copyOf(left);
    }

    /** A row of which no field is left as it is by a rule. */
    public RowChange(
            String task,
            String organization,
            String key,
            String title,
            Action action,
            List<FieldChange> fields,
            List<FieldChange> same,
            RunError error,
            String why) {
        this(task, organization, key, title, action, fields, same, error, why, List.of());
    }
}
