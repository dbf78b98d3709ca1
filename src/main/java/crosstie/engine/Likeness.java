package crosstie.engine;

import crosstie.mapping.Canonical;
import crosstie.mapping.Mapper;
import crosstie.model.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When a row to be sent and a row that was found are the same: compared as canonical text of the destination, with its habits and the
 * pairs sent → found applied (F-26). Key fields, and fields that only a create writes, are not compared. Immutable.
 */
final class Likeness {
    private static final long SEED = 0x5EED0FC0L;
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private final Setup setup;
    private final List<Field> fields;
    private final int[] key;
    private final int[] compared;
    private final Habits habits;
    private final String[] empty;
    private final boolean[] isCompared;

    private Likeness(Setup setup, int[] compared, Habits habits) {
        this.setup = setup;
        this.fields = setup.fields();
        this.key = setup.key();
        this.compared = compared;
        this.habits = habits;
        this.isCompared = new boolean[fields.size()];
        Arrays.stream(compared).forEach(i -> isCompared[i] = true);
        this.empty = new String[fields.size()];
        Arrays.setAll(empty, i -> text(i, null));
    }

    static Likeness of(Setup setup, Collection<ServerHabit> known) {
        List<Field> fields = setup.fields();
        int[] compared = IntStream.range(0, fields.size())
                .filter(i -> Arrays.stream(setup.key()).noneMatch(k -> k == i))
                .filter(i -> !fields.get(i).createOnly())
                .toArray();
        return new Likeness(setup, compared, Habits.of(fields, known));
    }

    Likeness with(Collection<ServerHabit> more) {
        return new Likeness(setup, compared, habits.with(fields, more));
    }

    /** Canonical text of one value. */
    String text(int column, Object value) {
        return switch (setup.canonical().of(fields.get(column), value)) {
            case null -> "";
            case BigDecimal d -> d.toPlainString();
            case Object o -> o.toString();
        };
    }

    /** The same text as far as the destination keeps it. */
    boolean same(int column, String sent, String found) {
        return sent.equals(found) || habits.kept(column, sent).equals(habits.kept(column, found));
    }

    /** The position in the row of the first key part that is blank; -1 when none is. */
    int blankKeyPart(Object[] values) {
        for (int i : key) {
            if (values[i] == null
                    || values[i] == Mapper.LEFT_OUT
                    || text(i, values[i]).isBlank()) {
                return i;
            }
        }
        return -1;
    }

    /** The key as both systems compare it: without case, without blanks at the end. */
    KeyHash key(Object[] values) {
        return KeyHash.of(Canonical.key(setup.keyOf(values)));
    }

    /**
     * A sum over the compared fields, in which an empty one and one left out count nothing: a row that leaves out only what is empty over
     * there has the same hash.
     */
    long hash(Object[] values, List<SentFound> pairs) {
        long sum = 0;
        for (int i : compared) {
            if (values[i] != Mapper.LEFT_OUT) {
                String text = expected(i, text(i, values[i]), pairs);
                sum += text.equals(empty[i]) ? 0 : TextHash.spread(TextHash.of(habits.kept(i, text), SEED + i * STEP));
            }
        }
        return sum;
    }

    /** Positions of sent values that the destination does not hold, ascending. */
    int[] changed(Object[] values, Object[] found, List<SentFound> pairs) {
        return Arrays.stream(compared)
                .filter(i -> values[i] != Mapper.LEFT_OUT && !holds(i, values[i], found[i], pairs))
                .toArray();
    }

    private boolean holds(int column, Object sent, Object found, List<SentFound> pairs) {
        if (sent != null && sent.equals(found)) {
            return true;
        }
        String is = text(column, found);
        String wanted = text(column, sent);
        return same(column, wanted, is) || expected(column, wanted, pairs).equals(is);
    }

    /** What is expected over there for a value sent: what was found there after the same value was sent before. */
    private String expected(int column, String sent, List<SentFound> pairs) {
        for (SentFound pair : pairs) {
            if (pair.field().equals(fields.get(column).name()) && pair.sent().equals(sent)) {
                return pair.found();
            }
        }
        return sent;
    }

    boolean isCompared(int column) {
        return isCompared[column];
    }
}
