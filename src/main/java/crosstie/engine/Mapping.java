package crosstie.engine;

import crosstie.mapping.Mapper;
import crosstie.mapping.RowProblem;
import java.util.List;

/** Maps source rows into destination rows; what cannot be mapped is rejected. */
record Mapping(Mapper mapper) {
    List<Row> map(List<Row> rows) {
        for (Row row : rows) {
            try {
                row.values = mapper.map(row.source);
            } catch (RowProblem problem) {
                Fates.reject(row, problem.error());
            }
            row.source = null;
        }
        return Row.living(rows);
    }
}
