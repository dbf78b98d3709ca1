package crosstie.model;

import java.util.List;

/**
 * What became of one row of a foreign file in one direction. Every row of the file is told at least once.
 *
 * @param task in which task of ours it would stand; empty when in none
 * @param row number of the field mapping in the file, from 1; 0 for what is said about the map as a whole
 * @param from as the file calls it, in this direction; for a filter its text
 * @param to as the file calls it, in this direction
 * @param reasons why it was changed or left out, or what is good to know
 */
public record ImportedRow(
        Kind kind, String task, int row, String from, String to, Verdict verdict, List<Problem> reasons) {
    public enum Kind {
        MAPPING,
        FILTER,
        /** Anything else that a map says about what is moved. */
        SETTING
    }

    public enum Verdict {
        CARRIED,
        CHANGED,
        LEFT_OUT
    }

    public ImportedRow {
        reasons = List.copyOf(reasons);
    }
}
