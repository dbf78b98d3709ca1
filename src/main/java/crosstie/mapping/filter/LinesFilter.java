package crosstie.mapping.filter;

import crosstie.model.Filter;
import crosstie.model.Filter.Compare;
import crosstie.model.Filter.LastDays;
import crosstie.model.Filter.Match;
import crosstie.model.Filter.Operator;
import crosstie.model.Filter.Part;
import crosstie.model.FilterLine;
import crosstie.model.FilterLine.Condition;
import crosstie.model.FilterLine.Group;
import crosstie.model.Refusal;
import java.util.ArrayList;
import java.util.List;

/** From the lines that people edit to the filter and its text. Groups without a line say nothing and are left out. */
public final class LinesFilter {
    private LinesFilter() {}

    /**
     * The filter; null for every row.
     *
     * @throws Refusal {@code FILTER_LINE_INCOMPLETE} with the field and what it lacks; {@code FILTER_TOO_LARGE} for what could not be read again
     */
    public static Filter of(Group lines) {
        Filter filter = group(lines);
        FilterReader.measure(filter, FilterWriter.write(filter));
        return filter;
    }

    /**
     * The text, which reads as these lines again; empty for every row.
     *
     * @throws Refusal as {@link #of(Group)}
     */
    public static String text(Group lines) {
        return FilterWriter.write(of(lines));
    }

    private static Filter group(Group group) {
        List<Filter> parts = new ArrayList<>();
        for (FilterLine line : group.lines()) {
            Filter part = line instanceof Group g ? group(g) : condition((Condition) line);
            if (part != null) {
                parts.add(part);
            }
        }
        if (parts.isEmpty()) {
            return null;
        }
        Filter joined = parts.size() == 1 ? parts.getFirst() : group.any() ? new Filter.Or(parts) : flat(parts);
        return group.not() ? new Filter.Not(joined) : joined;
    }

    /** From and to stand beside the other lines of their group, as somebody would write them. */
    private static Filter flat(List<Filter> parts) {
        List<Filter> all = new ArrayList<>();
        for (Filter part : parts) {
            if (part instanceof Filter.And(List<Filter> inner) && isStretch(inner)) {
                all.addAll(inner);
            } else {
                all.add(part);
            }
        }
        return new Filter.And(all);
    }

    private static boolean isStretch(List<Filter> parts) {
        return parts.size() == 2
                && parts.getFirst() instanceof Compare a
                && parts.getLast() instanceof Compare b
                && a.field().equals(b.field())
                && a.operator() == Operator.GE
                && b.operator() == Operator.LE;
    }

    private static Filter condition(Condition c) {
        if (c.field().text().isEmpty() || !c.comparison().takes(c.values().size())) {
            throw incomplete(c);
        }
        return switch (c.comparison()) {
            case EQUALS -> compare(c, Operator.EQ);
            case DIFFERS -> compare(c, Operator.NE);
            case ABOVE -> compare(c, Operator.GT);
            case AT_LEAST -> compare(c, Operator.GE);
            case BELOW -> compare(c, Operator.LT);
            case AT_MOST -> compare(c, Operator.LE);
            case CONTAINS -> match(c, Part.CONTAINS);
            case BEGINS -> match(c, Part.STARTS_WITH);
            case ENDS -> match(c, Part.ENDS_WITH);
            case LACKS -> new Filter.Not(match(c, Part.CONTAINS));
            case BEGINS_NOT -> new Filter.Not(match(c, Part.STARTS_WITH));
            case ENDS_NOT -> new Filter.Not(match(c, Part.ENDS_WITH));
            case EMPTY -> new Compare(c.field(), Operator.EQ, null);
            case FILLED -> new Compare(c.field(), Operator.NE, null);
            case ONE_OF -> Functions.any(c.field(), Operator.EQ, c.values());
            case BETWEEN -> Functions.between(c.field(), c.values());
            case LAST_DAYS -> new LastDays(c.field(), days(c));
        };
    }

    private static Filter compare(Condition c, Operator operator) {
        return new Compare(c.field(), operator, c.values().getFirst());
    }

    private static Filter match(Condition c, Part part) {
        if (c.values().getFirst() instanceof String text) {
            return new Match(c.field(), part, text);
        }
        throw incomplete(c);
    }

    private static int days(Condition c) {
        if (c.values().getFirst() instanceof Long n && n >= 0 && n <= Functions.MOST_DAYS) {
            return n.intValue();
        }
        throw incomplete(c);
    }

    private static Refusal incomplete(Condition c) {
        return Refusal.usage(
                "FILTER_LINE_INCOMPLETE",
                c.field().text(),
                c.comparison().name(),
                c.values().size());
    }
}
