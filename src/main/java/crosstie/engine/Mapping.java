package crosstie.engine;

import crosstie.mapping.Mapper;
import crosstie.mapping.RowProblem;
import crosstie.model.Stage;
import crosstie.transform.RowsAwaited;
import java.util.ArrayList;
import java.util.List;

/**
 * Maps source rows into destination rows; what cannot be mapped is rejected. Rows whose mappings ask for values of other rows are mapped
 * again when these have been read, all of a page together.
 *
 * @param explains whether rows are to tell which empty rules decided about them
 */
record Mapping(Mapper mapper, OtherRows others, boolean explains) {
    /** So many questions may follow from one another: the answer to one is the key of the next, or sends the row to the next table. */
    private static final int DEEPEST = 150;

    List<Row> map(List<Row> rows) {
        PageQuestions questions = new PageQuestions(others);
        OtherRows.during(questions, () -> map(rows, questions));
        return Row.living(rows);
    }

    private void map(List<Row> rows, PageQuestions questions) {
        List<Row> waiting = pass(rows);
        for (int depth = 0; depth < DEEPEST && !waiting.isEmpty(); depth++) {
            questions.read();
            waiting = pass(waiting);
        }
        for (Row row : waiting) {
            Fates.reject(row, Stage.MAP, "LOOKUP_TOO_DEEP", "", DEEPEST);
            row.source = null;
        }
    }

    /** The rows that wait for others. */
    private List<Row> pass(List<Row> rows) {
        List<Row> waiting = new ArrayList<>();
        for (Row row : rows) {
            try {
                row.values = mapper.map(row.source);
                row.fired = explains ? mapper.fired(row.source) : null;
            } catch (RowProblem problem) {
                Fates.reject(row, problem.error());
            } catch (RowsAwaited notYet) {
                waiting.add(row);
                continue;
            }
            row.source = null;
        }
        return waiting;
    }
}
