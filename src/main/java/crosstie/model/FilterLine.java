package crosstie.model;

import java.util.List;

/** A filter as people build it: lines of field, comparison and values, in groups of which all or any must hold. */
public sealed interface FilterLine {
    /**
     * @param any whether one line is enough; else all must hold
     * @param not whether the rows wanted are those for which the group does not hold
     */
    record Group(boolean any, boolean not, List<FilterLine> lines) implements FilterLine {
        /** Every row. */
        public static final Group ALL = new Group(false, false, List.of());

        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param values as {@link Filter.Compare} has them, as many as the comparison takes
     */
    record Condition(FieldPath field, Comparison comparison, List<Object> values) implements FilterLine {
        public Condition {
            values = List.copyOf(values);
        }
    }

    /** What a line may ask. */
    enum Comparison {
        EQUALS(1, 1),
        DIFFERS(1, 1),
        ABOVE(1, 1),
        AT_LEAST(1, 1),
        BELOW(1, 1),
        AT_MOST(1, 1),
        CONTAINS(1, 1),
        LACKS(1, 1),
        BEGINS(1, 1),
        BEGINS_NOT(1, 1),
        ENDS(1, 1),
        ENDS_NOT(1, 1),
        EMPTY(0, 0),
        FILLED(0, 0),
        /** At least two: one is {@link #EQUALS}. */
        ONE_OF(2, Integer.MAX_VALUE),
        /** Both ends included. */
        BETWEEN(2, 2),
        /** From the beginning of the day so many days ago, in UTC, until now. */
        LAST_DAYS(1, 1);

        private final int least;
        private final int most;

        Comparison(int least, int most) {
            this.least = least;
            this.most = most;
        }

        public boolean takes(int values) {
            return values >= least && values <= most;
        }
    }
}
