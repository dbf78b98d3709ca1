package crosstie.engine;

import crosstie.model.Filter;
import java.util.Map;

/** The few filters that the engine itself makes, applied to a row in memory. */
final class MemoryFilter {
    private MemoryFilter() {}

    static boolean holds(Filter filter, Map<String, Object> row) {
        return switch (filter) {
            case null -> true;
            case Filter.And(var all) -> all.stream().allMatch(f -> holds(f, row));
            case Filter.Or(var any) -> any.stream().anyMatch(f -> holds(f, row));
            case Filter.Not(var not) -> !holds(not, row);
            case Filter.Compare c
            when c.operator() == Filter.Operator.EQ ->
                String.valueOf(row.get(c.field().text())).equalsIgnoreCase(String.valueOf(c.value()));
            case Filter.Compare c
            when c.operator() == Filter.Operator.NE ->
                !String.valueOf(row.get(c.field().text())).equalsIgnoreCase(String.valueOf(c.value()));
            default -> throw new IllegalArgumentException(filter.toString());
        };
    }
}
