package crosstie.engine;

import crosstie.mapping.Mapper;
import crosstie.mapping.filter.RowFilter;
import crosstie.model.FieldPath;
import crosstie.model.Filter;
import java.util.List;
import java.util.function.Predicate;

/** Names each row, and holds back what the source's own filter could not. */
record Holdback(Mapper mapper, List<FieldPath> select) {
    List<Row> filter(List<Row> rows, Filter rest) {
        rows.forEach(row -> row.key = mapper.keyText(row.source));
        if (rest == null) {
            return rows;
        }
        Predicate<Object[]> filter = RowFilter.compile(rest, select);
        for (Row row : rows) {
            if (!filter.test(row.source)) {
                Fates.holdBack(row, "NOT_IN_FILTER");
                row.source = null;
            }
        }
        return Row.living(rows);
    }
}
