package crosstie.mapping.filter;

import crosstie.model.FieldPath;
import crosstie.model.Filter;
import crosstie.model.Filter.Operator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A filter applied to rows: what a system could not do itself. Answers as the systems do (D-19): text without case, and a condition on an
 * empty field is neither true nor false, so that the row stays out also under {@code not} and {@code ne}; only {@code eq null} finds it.
 */
public final class RowFilter {
    private final Map<String, Integer> slots = new HashMap<>();

    private RowFilter(List<FieldPath> select) {
        for (int i = 0; i < select.size(); i++) {
            slots.putIfAbsent(select.get(i).text(), i);
        }
    }

    /**
     * A test of rows whose values stand in the order of {@code select}; every row passes a null filter.
     *
     * @throws IllegalArgumentException when a field of the filter is not selected
     */
    public static Predicate<Object[]> compile(Filter filter, List<FieldPath> select) {
        if (filter == null) {
            return row -> true;
        }
        Condition condition = new RowFilter(select).condition(filter);
        return row -> condition.of(row) == Truth.YES;
    }

    private enum Truth {
        YES,
        NO,
        UNKNOWN;

        static Truth of(boolean yes) {
            return yes ? YES : NO;
        }

        Truth not() {
            return this == YES ? NO : this == NO ? YES : UNKNOWN;
        }
    }

    private interface Condition {
        Truth of(Object[] row);
    }

    private Condition condition(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> all) -> together(all, Truth.NO, Truth.YES);
            case Filter.Or(List<Filter> any) -> together(any, Truth.YES, Truth.NO);
            case Filter.Not(Filter inner) -> not(condition(inner));
            case Filter.Compare c -> compare(slot(c.field()), c.operator(), c.value());
            case Filter.Match m -> match(slot(m.field()), m.part(), m.text());
            case Filter.LastDays d -> throw new IllegalArgumentException("nobody said when the last days end");
        };
    }

    private static Condition not(Condition inner) {
        return row -> inner.of(row).not();
    }

    /** {@code decides} ends the question; else unknown where one part is, else {@code otherwise}. */
    private Condition together(List<Filter> parts, Truth decides, Truth otherwise) {
        Condition[] all = parts.stream().map(this::condition).toArray(Condition[]::new);
        return row -> {
            Truth result = otherwise;
            for (Condition each : all) {
                Truth t = each.of(row);
                if (t == decides) {
                    return decides;
                }
                result = t == Truth.UNKNOWN ? t : result;
            }
            return result;
        };
    }

    /** Empty text and null are one: F&O has no null (F-9), Dataverse no empty text (D-37). */
    private static Condition compare(int slot, Operator operator, Object value) {
        if (value == null || value.equals("")) {
            return switch (operator) {
                case EQ -> row -> Truth.of(isEmpty(row[slot]));
                case NE -> row -> Truth.of(!isEmpty(row[slot]));
                default -> row -> Truth.UNKNOWN;
            };
        }
        Comparand comparand = Comparand.of(value);
        return row -> {
            if (isEmpty(row[slot])) {
                return Truth.UNKNOWN;
            }
            Integer order = comparand.orderOf(row[slot]);
            return order == null ? Truth.UNKNOWN : Truth.of(holds(operator, order));
        };
    }

    private static boolean holds(Operator operator, int order) {
        return switch (operator) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case GE -> order >= 0;
            case LT -> order < 0;
            case LE -> order <= 0;
        };
    }

    private static Condition match(int slot, Filter.Part part, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return row -> {
            if (isEmpty(row[slot])) {
                return Truth.UNKNOWN;
            }
            String value = row[slot].toString().toLowerCase(Locale.ROOT);
            return Truth.of(
                    switch (part) {
                        case CONTAINS -> value.contains(wanted);
                        case STARTS_WITH -> value.startsWith(wanted);
                        case ENDS_WITH -> value.endsWith(wanted);
                    });
        };
    }

    private static boolean isEmpty(Object value) {
        return value == null || value.equals("");
    }

    private int slot(FieldPath path) {
        Integer slot = slots.get(path.text());
        if (slot == null) {
            throw new IllegalArgumentException("the filter's field " + path + " is not read");
        }
        return slot;
    }
}
