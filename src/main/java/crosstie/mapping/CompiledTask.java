package crosstie.mapping;

import crosstie.model.FieldPath;
import crosstie.model.FiredRule;
import crosstie.model.RunError;
import crosstie.model.Stage;
import crosstie.transform.CanonicalText;
import crosstie.transform.RowsAwaited;
import crosstie.transform.ValueProblem;
import java.util.List;

/** A task as an array of functions. Holds nothing that changes. */
final class CompiledTask implements Mapper {
    private final List<FieldPath> select;
    private final List<Column> columns;
    private final int[] key;
    private final int[] sourceKey;
    private final Cell[] cells;
    private final List<Emptiness> reasons;

    CompiledTask(
            List<FieldPath> select,
            List<Column> columns,
            int[] key,
            int[] sourceKey,
            Cell[] cells,
            List<Emptiness> reasons) {
        this.select = List.copyOf(select);
        this.columns = List.copyOf(columns);
        this.key = key;
        this.sourceKey = sourceKey;
        this.cells = cells;
        this.reasons = List.copyOf(reasons);
    }

    @Override
    public List<FieldPath> select() {
        return select;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public int[] key() {
        return key.clone();
    }

    @Override
    public String keyText(Object[] row) {
        StringBuilder text = new StringBuilder();
        boolean blank = true;
        for (int i = 0; i < sourceKey.length; i++) {
            Object value = row[sourceKey[i]];
            String part = value == null ? "" : CanonicalText.of(value);
            blank &= part.isBlank();
            text.append(i == 0 ? "" : ", ").append(part);
        }
        return blank ? "" : text.toString();
    }

    @Override
    public Object[] map(Object[] row) {
        Object[] values = new Object[cells.length];
        int i = 0;
        try {
            for (; i < cells.length; i++) {
                values[i] = cells[i].value(row);
            }
        } catch (ValueProblem p) {
            throw problem(i, p);
        } catch (RowsAwaited notYet) {
            askFurther(row, i + 1);
            throw notYet;
        }
        return values;
    }

    @Override
    public Object value(int column, Object[] row) {
        try {
            return cells[column].value(row);
        } catch (ValueProblem p) {
            throw problem(column, p);
        }
    }

    private RowProblem problem(int column, ValueProblem p) {
        return new RowProblem(
                RunError.of(Stage.MAP, p.code(), columns.get(column).path().text(), p.arguments()));
    }

    /** Lets the other columns ask for their rows as well, so that all are read together. */
    private void askFurther(Object[] row, int from) {
        for (int i = from; i < cells.length; i++) {
            try {
                cells[i].value(row);
            } catch (RowsAwaited | ValueProblem foundAgainWhenTheRowIsMapped) {
                continue;
            }
        }
    }

    @Override
    public FiredRule[] fired(Object[] row) {
        FiredRule[] fired = new FiredRule[cells.length];
        for (int i = 0; i < fired.length; i++) {
            fired[i] = reasons.get(i).fired(row);
        }
        return fired;
    }
}
