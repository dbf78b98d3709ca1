package crosstie.sandbox.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Rows of one shape: demo rows first, then added ones. A row keeps its slot for life, also when it is deleted, so a page can go on after
 * a slot whatever was written meanwhile. Callers hold the lock of the {@link Database}.
 */
public final class Table {
    private static final int[] NONE = new int[0];

    public final Shape shape;
    private final Demo demo;
    private final int width;
    private final boolean[] indexed;
    private final Map<Integer, Object[]> changed = new HashMap<>();
    private final List<Object[]> added = new ArrayList<>();
    private final BitSet removed = new BitSet();
    private final List<Deleted> deleted = new ArrayList<>();
    private final List<Map<Object, int[]>> indexes = new ArrayList<>();
    private final Map<Integer, Joined> joined = new HashMap<>();
    private final List<Table> others = new ArrayList<>();
    private final boolean[] isJoined;
    private long edition;

    /** A cell that other rows decide whenever it is read, as a join does. */
    @FunctionalInterface
    public interface Joined {
        Object of(Table table, int slot);
    }

    public Table(Shape shape, Demo demo, List<String> indexedColumns) {
        this.shape = shape;
        this.demo = demo;
        width = shape.columns.size();
        indexed = new boolean[width];
        isJoined = new boolean[width];
        for (Column column : shape.columns) {
            indexed[column.index] = indexedColumns.contains(column.name);
            indexes.add(indexed[column.index] ? new HashMap<>() : Map.of());
        }
    }

    public int slots() {
        return demo.size() + added.size();
    }

    public int rows() {
        return slots() - removed.cardinality();
    }

    /** Grows with every write: what was computed from an older edition is out of date. */
    public long edition() {
        if (others.isEmpty()) return edition;
        long sum = edition;
        for (Table other : others) sum += other.edition();
        return sum;
    }

    /** From now on the column shows what the rows of the other table say. */
    public void join(String column, Table other, Joined cell) {
        int index = shape.column(column).index;
        isJoined[index] = true;
        joined.put(index, cell);
        dependsOn(other);
    }

    /** What is read here may change with what is written there. */
    public void dependsOn(Table other) {
        if (!others.contains(other)) others.add(other);
    }

    public boolean alive(int slot) {
        return slot >= 0 && slot < slots() && !removed.get(slot);
    }

    public Object cell(int slot, int column) {
        if (isJoined[column]) return joined.get(column).of(this, slot);
        Object[] row = stored(slot);
        return row == null ? demo.cell(slot, column) : row[column];
    }

    /** 0 for a demo row that was never written. */
    public long version(int slot) {
        Object[] row = stored(slot);
        return row == null ? 0 : (Long) row[width];
    }

    private Object[] stored(int slot) {
        if (slot >= demo.size()) return added.get(slot - demo.size());
        return changed.isEmpty() ? null : changed.get(slot);
    }

    /** A copy of the row's cells as they are shown, with room for its version at the end. */
    public Object[] copy(int slot) {
        Object[] cells = bare(slot);
        joined.forEach((column, cell) -> cells[column] = cell.of(this, slot));
        return cells;
    }

    private Object[] bare(int slot) {
        Object[] row = stored(slot);
        if (row != null) return row.clone();
        Object[] cells = new Object[width + 1];
        for (int i = 0; i < width; i++) cells[i] = demo.cell(slot, i);
        cells[width] = 0L;
        return cells;
    }

    public boolean indexed(int column) {
        return indexed[column];
    }

    /** Slots of living rows with this value in an indexed column. */
    public int[] find(int column, Object value) {
        int[] written = indexes.get(column).getOrDefault(normal(value), NONE);
        int[] made = demo.find(column, value);
        if (written.length == 0 && made.length == 0) return NONE;
        if (made.length + written.length == 1) return one(made.length == 1 ? made : written, column, value);
        int[] all = Arrays.copyOf(made, made.length + written.length);
        System.arraycopy(written, 0, all, made.length, written.length);
        Object wanted = normal(value);
        return Arrays.stream(all)
                .distinct()
                .filter(slot -> alive(slot) && wanted.equals(normal(cell(slot, column))))
                .sorted()
                .toArray();
    }

    private int[] one(int[] single, int column, Object value) {
        boolean fits = alive(single[0]) && normal(value).equals(normal(cell(single[0], column)));
        return fits ? single : NONE;
    }

    /** Both systems compare texts without case and without trailing blanks. */
    static Object normal(Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text.stripTrailing().toUpperCase(Locale.ROOT);
            case Link link -> link.id();
            case Number number -> number.longValue();
            default -> value;
        };
    }

    int add(Object[] cells) {
        int slot = slots();
        added.add(cells);
        index(slot, null, cells);
        edition++;
        return slot;
    }

    /** Undoes {@link #add} of the last row. */
    void drop(int slot) {
        added.remove(slot - demo.size());
        edition++;
    }

    void put(int slot, Object[] cells) {
        Object[] before = stored(slot);
        if (slot >= demo.size()) added.set(slot - demo.size(), cells);
        else if (cells == null) changed.remove(slot);
        else changed.put(slot, cells);
        if (cells != null) index(slot, before, cells);
        edition++;
    }

    /** The stored cells, or null for a demo row as it was made. */
    Object[] before(int slot) {
        return stored(slot);
    }

    void removed(int slot, boolean gone) {
        removed.set(slot, gone);
        edition++;
    }

    /** A row that is gone, and the version at which it went. */
    public record Deleted(long version, Object id) {}

    void deleted(long version, int slot) {
        deleted.add(new Deleted(version, cell(slot, shape.keys().getFirst().index)));
    }

    /** Undoes {@link #deleted} of the last row. */
    void forgetDeleted() {
        deleted.removeLast();
    }

    /** Rows deleted after a version, by version; also such as were created after it. */
    public List<Deleted> deletedSince(long version) {
        return deleted.stream().filter(d -> d.version() > version).toList();
    }

    /** Slots of living rows written after a version, by version. */
    public int[] changedSince(long version) {
        IntStream written = IntStream.concat(
                changed.keySet().stream().mapToInt(Integer::intValue), IntStream.range(demo.size(), slots()));
        return written.filter(slot -> alive(slot) && version(slot) > version)
                .boxed()
                .sorted(Comparator.comparingLong(this::version))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void index(int slot, Object[] before, Object[] cells) {
        for (int i = 0; i < width; i++) {
            if (!indexed[i] || cells[i] == null || before != null && cells[i].equals(before[i])) continue;
            indexes.get(i).merge(normal(cells[i]), new int[] {slot}, (old, one) -> {
                if (Arrays.stream(old).anyMatch(s -> s == slot)) return old;
                int[] more = Arrays.copyOf(old, old.length + 1);
                more[old.length] = slot;
                return more;
            });
        }
    }
}
