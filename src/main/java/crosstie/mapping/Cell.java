package crosstie.mapping;

import crosstie.model.EmptyRule;
import crosstie.transform.Blank;
import crosstie.transform.RowsAwaited;
import crosstie.transform.Step;
import crosstie.transform.ValueProblem;
import crosstie.transform.formula.Formula;
import java.util.Arrays;

/** One mapping compiled: from an input row to the value of one column. Source → steps → row rule → conversion. */
@FunctionalInterface
interface Cell {
    /** @throws ValueProblem when this row has no value here */
    Object value(Object[] row);

    /** A value that is the same for all rows. */
    static Cell constant(Object value, Step[] steps, Finish finish) {
        try {
            Object fixed = finish.apply(run(steps, value));
            return row -> fixed;
        } catch (ValueProblem p) {
            return row -> {
                throw p;
            };
        } catch (RowsAwaited onlyKnownInARun) {
            return row -> finish.apply(run(steps, value));
        }
    }

    /** A fixed value under steps that say something else for each row, such as a running number. */
    static Cell counted(Object value, Step[] steps, Finish finish) {
        return row -> finish.apply(run(steps, value));
    }

    static Cell field(int slot, Step[] steps, Finish finish) {
        if (steps.length == 0) {
            return row -> finish.apply(row[slot]);
        }
        return row -> finish.apply(run(steps, row[slot]));
    }

    static Cell fields(int[] slots, Step[] steps, Finish finish) {
        return row -> {
            Object[] parts = new Object[slots.length];
            for (int i = 0; i < slots.length; i++) {
                parts[i] = row[slots[i]];
            }
            return finish.apply(run(steps, Arrays.asList(parts)));
        };
    }

    static Cell formula(Formula formula, Step[] steps, Finish finish) {
        if (formula.isFixed()) {
            return constant(formula.of(new Object[0]), steps, finish);
        }
        if (steps.length == 0) {
            return row -> finish.apply(formula.of(row));
        }
        return row -> finish.apply(run(steps, formula.of(row)));
    }

    private static Object run(Step[] steps, Object value) {
        Object v = value;
        for (Step step : steps) {
            v = step.apply(v);
        }
        return v;
    }

    /** The end of a cell. */
    @FunctionalInterface
    interface Finish {
        Object apply(Object result);
    }

    /** The end of nearly every cell: the row rule, then the conversion. */
    record Ruled(boolean fails, Object whenEmpty, Step conversion) implements Finish {

        /** A key column is never left out: an empty key is for the engine to reject. */
        static Ruled of(EmptyRule rule, boolean key, Step conversion) {
            return switch (rule) {
                case EmptyRule.Clear c -> new Ruled(false, null, conversion);
                case EmptyRule.Skip s -> new Ruled(false, key ? null : Mapper.LEFT_OUT, conversion);
                case EmptyRule.Keep k -> new Ruled(false, key ? null : Mapper.LEFT_OUT, conversion);
                case EmptyRule.Fail f -> new Ruled(true, null, conversion);
                case EmptyRule.Default d -> new Ruled(false, Safely.convert(d.value(), conversion), conversion);
                case EmptyRule.Apart a -> throw new IllegalArgumentException("told apart before");
            };
        }

        @Override
        public Object apply(Object result) {
            if (!Blank.is(result)) {
                return conversion.apply(result);
            }
            if (fails) {
                throw new ValueProblem("VALUE_EMPTY");
            }
            return whenEmpty;
        }
    }
}
