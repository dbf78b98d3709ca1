package crosstie.store;

import crosstie.engine.RowRecord;

/** What became of one row in one task. */
public record Fate(String task, String organization, RowRecord row) {}
