package crosstie.model;

import java.util.List;

/** A source filter, read from its {@code $filter} text. A connector writes it in its own dialect (F-16, F-17, D-19). */
public sealed interface Filter {
    record And(List<Filter> all) implements Filter {
        public And {
            all = List.copyOf(all);
        }
    }

    record Or(List<Filter> any) implements Filter {
        public Or {
            any = List.copyOf(any);
        }
    }

    record Not(Filter filter) implements Filter {}

    /** {@code field op value}; a null value stands for {@code null}. Values are text, {@code Long}, {@code BigDecimal}, {@code Boolean}, {@code LocalDate}, {@code Instant}, {@code UUID}. */
    record Compare(FieldPath field, Operator operator, Object value) implements Filter {}

    /** {@code contains(field,'text')} and its kin. */
    record Match(FieldPath field, Part part, String text) implements Filter {}

    /**
     * From the beginning of the day so many days ago, in UTC, until now; with 0 only what is of today. Where a run begins it becomes two
     * comparisons: no system and no row is ever asked for it.
     */
    record LastDays(FieldPath field, int days) implements Filter {}

    enum Operator {
        EQ,
        NE,
        GT,
        GE,
        LT,
        LE
    }

    enum Part {
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH
    }
}
