package crosstie.mapping.filter;

import crosstie.model.FieldPath;
import crosstie.model.Filter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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

    /** How many conditions it is made of. */
    public static int conditions(Filter filter) {
        return switch (filter) {
            case null -> 0;
            case Filter.And(List<Filter> all) ->
                all.stream().mapToInt(Filters::conditions).sum();
            case Filter.Or(List<Filter> any) ->
                any.stream().mapToInt(Filters::conditions).sum();
            case Filter.Not(Filter inner) -> conditions(inner);
            default -> 1;
        };
    }

    /** How deep its groups stand in each other, as written; 1 for a single condition. */
    static int depth(Filter filter) {
        return switch (filter) {
            case null -> 0;
            case Filter.And(List<Filter> all) ->
                1 + all.stream().mapToInt(Filters::depth).max().orElse(0);
            case Filter.Or(List<Filter> any) ->
                1 + any.stream().mapToInt(Filters::depth).max().orElse(0);
            case Filter.Not(Filter inner) -> 1 + depth(inner);
            default -> 1;
        };
    }

    /**
     * The filter as of a moment: the last days become days with a date.
     *
     * @param isDay whether a field holds days and not points in time
     */
    public static Filter at(Filter filter, Instant now, Predicate<FieldPath> isDay) {
        return switch (filter) {
            case null -> null;
            case Filter.And(List<Filter> all) ->
                new Filter.And(all.stream().map(f -> at(f, now, isDay)).toList());
            case Filter.Or(List<Filter> any) ->
                new Filter.Or(any.stream().map(f -> at(f, now, isDay)).toList());
            case Filter.Not(Filter inner) -> new Filter.Not(at(inner, now, isDay));
            case Filter.LastDays d -> lastDays(d, now, isDay.test(d.field()));
            case Filter.Compare c -> c;
            case Filter.Match m -> m;
        };
    }

    private static Filter lastDays(Filter.LastDays last, Instant now, boolean day) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate first = today.minusDays(last.days());
        return day
                ? Functions.between(last.field(), List.of(first, today))
                : Functions.between(last.field(), List.of(first.atStartOfDay().toInstant(ZoneOffset.UTC), now));
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
            case Filter.LastDays d -> into.add(d.field());
        }
    }
}
