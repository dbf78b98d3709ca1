package crosstie.mapping;

import crosstie.model.FieldPath;
import crosstie.model.FiredRule;
import java.util.List;

/** A task compiled, once per task and organization, into an array of functions. Safe for several threads. */
public interface Mapper {
    /** Stands in a mapped row for a field that is not sent. */
    Object LEFT_OUT = new Object() {
        @Override
        public String toString() {
            return "(left out)";
        }
    };

    /** What must be read from the source: mapped fields, key fields, fields of the filter; each once. Positions of an input row. */
    List<FieldPath> select();

    /** What is written: positions of a mapped row. */
    List<Column> columns();

    /** Positions in {@link #columns()} of the destination's integration key, company left out, in key order. */
    int[] key();

    /** The source key of an input row as people know it; parts joined by {@code ", "}; empty text for blank. */
    String keyText(Object[] row);

    /**
     * Maps one row: values in the destination's types; for lookup columns still the value to look up; {@link #LEFT_OUT} where nothing is sent.
     *
     * @throws crosstie.transform.RowsAwaited when values of other rows have to be read first; all that the row asks for has been asked
     * @throws RowProblem when the row cannot be mapped: it names the field and the cause
     */
    Object[] map(Object[] row);

    /**
     * The value of one column alone, for those who want to know all that is wrong with a row and not only the first.
     *
     * @throws RowProblem as {@link #map}
     */
    default Object value(int column, Object[] row) {
        return map(row)[column];
    }

    /** Which empty rule decided about each column of a row that {@link #map} took; null where none did. For previews: it maps once more. */
    default FiredRule[] fired(Object[] row) {
        return new FiredRule[columns().size()];
    }
}
