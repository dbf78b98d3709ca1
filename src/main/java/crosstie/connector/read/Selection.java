package crosstie.connector.read;

import crosstie.odata.Columns;
import crosstie.odata.ValueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Which values a query reads, and how a row as the system sent it becomes a row as it was asked for. The first {@code width} slots are the
 * query's own positions; those behind them hold what is needed on the way.
 */
public final class Selection {
    /** Something to do to each row, in place. */
    public interface Finish {
        void to(Object[] row);
    }

    private final int width;
    private final Columns columns;
    private final Finish[] finishes;

    private final int[] identity;

    private Selection(int width, Columns columns, List<Finish> finishes, int[] identity) {
        this.width = width;
        this.columns = columns;
        this.identity = identity;
        this.finishes = finishes.toArray(Finish[]::new);
    }

    public Columns columns() {
        return columns;
    }

    /** Slots by which two rows are told to be the same; empty where nothing tells. */
    int[] identity() {
        return identity;
    }

    /** Whether rows can be told apart at all. */
    public boolean isIdentified() {
        return identity.length > 0;
    }

    /** Finishes the values in place; the row keeps the slots behind the query's own. */
    public void finish(Object[] row) {
        for (Finish f : finishes) {
            f.to(row);
        }
    }

    /** The values asked for, out of a finished row. */
    public Object[] asked(Object[] row) {
        return row.length == width ? row : Arrays.copyOf(row, width);
    }

    /** Collects a selection; slots are known when it is built, so that the plan's width is. */
    public static final class Builder {
        private interface Entry {
            void into(Columns.Builder columns);
        }

        private final int width;
        private final List<Entry> entries = new ArrayList<>();
        private final List<Finish> finishes = new ArrayList<>();
        private int[] identity = {};
        private int next;

        /** @param width positions of the query */
        public Builder(int width) {
            this.width = width;
            this.next = width;
        }

        /** A slot behind the query's own. */
        public int extra() {
            return next++;
        }

        public Builder add(String property, ValueKind kind, int slot) {
            entries.add(c -> c.add(property, kind, slot));
            return this;
        }

        /** A property of an expanded row, inside as many others as there are navigations before the last. */
        public Builder add(List<String> navigations, String property, ValueKind kind, int slot) {
            entries.add(c -> {
                Columns.Builder inner = c;
                for (String navigation : navigations) {
                    inner = inner.in(navigation);
                }
                inner.add(property, kind, slot);
            });
            return this;
        }

        public Builder finish(Finish finish) {
            finishes.add(finish);
            return this;
        }

        /** Changes the value of one slot where it is not null. */
        public Builder convert(int slot, UnaryOperator<Object> conversion) {
            return finish(row -> {
                if (row[slot] != null) {
                    row[slot] = conversion.apply(row[slot]);
                }
            });
        }

        /** Rows that agree in these slots are the same row. */
        public Builder identity(int... slots) {
            identity = slots.clone();
            return this;
        }

        /** Rows that agree in everything that is read are the same row. */
        public Builder identityOfAll() {
            return identity(IntStream.range(0, next).toArray());
        }

        public Selection build() {
            Columns.Builder columns = Columns.of(next);
            entries.forEach(e -> e.into(columns));
            return new Selection(width, columns.build(), finishes, identity);
        }
    }
}
