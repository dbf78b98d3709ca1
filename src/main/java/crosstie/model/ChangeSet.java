package crosstie.model;

import java.util.List;

/** What a preview found: the execution as it would be, and rows up to the bound that was asked for, in reading order. */
public record ChangeSet(Execution execution, List<RowChange> rows, boolean complete) {
    public ChangeSet {
        rows = List.copyOf(rows);
    }
}
