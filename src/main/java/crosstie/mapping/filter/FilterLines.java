package crosstie.mapping.filter;

import crosstie.model.FieldPath;
import crosstie.model.Filter;
import crosstie.model.Filter.Compare;
import crosstie.model.Filter.LastDays;
import crosstie.model.Filter.Match;
import crosstie.model.Filter.Operator;
import crosstie.model.FilterLine;
import crosstie.model.FilterLine.Comparison;
import crosstie.model.FilterLine.Condition;
import crosstie.model.FilterLine.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a filter to the lines that people edit. Every filter can be shown; {@link LinesFilter} is the way back. */
public final class FilterLines {
    private FilterLines() {}

    /** The outermost group; {@link Group#ALL} for no filter. */
    public static Group of(Filter filter) {
        if (filter == null) {
            return Group.ALL;
        }
        FilterLine line = line(filter);
        return line instanceof Group g ? g : new Group(false, false, List.of(line));
    }

    private static FilterLine line(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> all) -> and(all);
            case Filter.Or(List<Filter> any) -> or(any);
            case Filter.Not(Match m) -> new Condition(m.field(), negated(m.part()), List.of(m.text()));
            case Filter.Not(Filter inner) -> not(line(inner));
            case Compare c -> compare(c);
            case Match m -> new Condition(m.field(), comparison(m.part()), List.of(m.text()));
            case LastDays(FieldPath field, int days) ->
                new Condition(field, Comparison.LAST_DAYS, List.of((long) days));
        };
    }

    private static FilterLine not(FilterLine line) {
        return line instanceof Group g && !g.not()
                ? new Group(g.any(), true, g.lines())
                : new Group(false, true, List.of(line));
    }

    private static Condition compare(Compare c) {
        return c.value() == null && (c.operator() == Operator.EQ || c.operator() == Operator.NE)
                ? new Condition(
                        c.field(), c.operator() == Operator.EQ ? Comparison.EMPTY : Comparison.FILLED, List.of())
                : new Condition(c.field(), comparison(c.operator()), List.of(c.value()));
    }

    /** Neighbours that say from and to of one field are one line. */
    private static FilterLine and(List<Filter> all) {
        List<FilterLine> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Condition between = i + 1 < all.size() ? between(all.get(i), all.get(i + 1)) : null;
            lines.add(between == null ? line(all.get(i)) : between);
            i += between == null ? 0 : 1;
        }
        return lines.size() == 1 ? lines.getFirst() : new Group(false, false, lines);
    }

    /** Null where the two are not the ends of a stretch. */
    private static Condition between(Filter a, Filter b) {
        return a instanceof Compare(FieldPath f, Operator from, Object low)
                        && b instanceof Compare(FieldPath g, Operator to, Object high)
                        && f.equals(g)
                        && from == Operator.GE
                        && to == Operator.LE
                        && low != null
                        && high != null
                ? new Condition(f, Comparison.BETWEEN, List.of(low, high))
                : null;
    }

    private static FilterLine or(List<Filter> any) {
        Optional<Condition> list = oneOf(any);
        return list.isPresent()
                ? list.get()
                : new Group(true, false, any.stream().map(FilterLines::line).toList());
    }

    /** The same field against one value after the other. */
    private static Optional<Condition> oneOf(List<Filter> any) {
        List<Object> values = new ArrayList<>();
        FieldPath field = null;
        for (Filter each : any) {
            boolean fits = each instanceof Compare c
                    && c.operator() == Operator.EQ
                    && c.value() != null
                    && (field == null || c.field().equals(field));
            if (!fits) {
                return Optional.empty();
            }
            field = ((Compare) each).field();
            values.add(((Compare) each).value());
        }
        return values.size() < 2 ? Optional.empty() : Optional.of(new Condition(field, Comparison.ONE_OF, values));
    }

    private static Comparison comparison(Operator operator) {
        return switch (operator) {
            case EQ -> Comparison.EQUALS;
            case NE -> Comparison.DIFFERS;
            case GT -> Comparison.ABOVE;
            case GE -> Comparison.AT_LEAST;
            case LT -> Comparison.BELOW;
            case LE -> Comparison.AT_MOST;
        };
    }

    private static Comparison comparison(Filter.Part part) {
        return switch (part) {
            case CONTAINS -> Comparison.CONTAINS;
            case STARTS_WITH -> Comparison.BEGINS;
            case ENDS_WITH -> Comparison.ENDS;
        };
    }

    private static Comparison negated(Filter.Part part) {
        return switch (part) {
            case CONTAINS -> Comparison.LACKS;
            case STARTS_WITH -> Comparison.BEGINS_NOT;
            case ENDS_WITH -> Comparison.ENDS_NOT;
        };
    }
}
