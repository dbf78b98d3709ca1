package crosstie.engine;

import crosstie.model.Outcome;
import java.util.List;

/**
 * One row's fate.
 *
 * @param key the source key as people know it
 * @param id the destination's primary id of a created row where it told one, else null
 * @param before before-image: fields changed by an update with the value they had
 */
public record RowRecord(String key, Outcome outcome, Object id, List<Before> before) {
    /** {@code value} is null for empty, else a plain value of the field's type. */
    public record Before(String field, Object value) {}

    public RowRecord {
        before = List.copyOf(before);
    }
}
