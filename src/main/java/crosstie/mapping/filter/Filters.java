package crosstie.mapping.filter;

import crosstie.model.FieldPath;
import crosstie.model.Filter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Filters put together and taken apart; null stands for no filter. */
public final class Filters {
    private Filters() {}

    /** Both must hold. */
    public static Filter and(Filter a, Filter b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        List<Filter> all = new ArrayList<>(parts(a));
        all.addAll(parts(b));
        return new Filter.And(all);
    }

    /** The fields that a filter asks about, each once, in order of mention. */
    public static List<FieldPath> paths(Filter filter) {
        Set<FieldPath> all = new LinkedHashSet<>();
        collect(filter, all);
        return List.copyOf(all);
    }

    private static List<Filter> parts(Filter filter) {
        return filter instanceof Filter.And(List<Filter> all) ? all : List.of(filter);
    }

    private static void collect(Filter filter, Set<FieldPath> into) {
        switch (filter) {
            case null -> {}
            case Filter.And(List<Filter> all) -> all.forEach(f -> collect(f, into));
            case Filter.Or(List<Filter> any) -> any.forEach(f -> collect(f, into));
            case Filter.Not(Filter inner) -> collect(inner, into);
            case Filter.Compare c -> into.add(c.field());
            case Filter.Match m -> into.add(m.field());
        }
    }
}
