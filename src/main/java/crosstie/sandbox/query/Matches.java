package crosstie.sandbox.query;

import crosstie.sandbox.data.Table;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which rows a filter leaves and in which order; whole answers are kept while nothing is written, because paging asks again and again. */
public final class Matches {
    private record Key(String set, String filter, String order, String scope) {}

    private record Kept(long edition, int[] slots) {}

    private static final int KEEP = 8;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > KEEP;
        }
    };

    /**
     * All matching slots.
     *
     * @param test null for all rows
     * @param candidates null for the whole table
     * @param order null for the order of the slots
     * @param words filter, order and scope as text: they name the answer
     */
    public int[] all(Table table, Test<Cursor> test, int[] candidates, Order order, String... words) {
        Key key = new Key(table.shape.set, words[0], words[1], words[2]);
        synchronized (kept) {
            Kept known = kept.get(key);
            if (known != null && known.edition() == table.edition()) return known.slots();
        }
        int[] slots = scan(table, test, candidates, 0, Integer.MAX_VALUE);
        if (order != null) slots = order.sort(slots, new Cursor(table));
        synchronized (kept) {
            if (candidates == null) kept.put(key, new Kept(table.edition(), slots));
        }
        return slots;
    }

    /** The first {@code limit} matching slots at or after {@code from}. */
    public static int[] scan(Table table, Test<Cursor> test, int[] candidates, int from, int limit) {
        int end = candidates == null ? table.slots() : candidates.length;
        int[] found = new int[Math.min(limit, Math.max(16, Math.min(end, 1024)))];
        int count = 0;
        Cursor cursor = new Cursor(table);
        for (int i = candidates == null ? from : 0; i < end && count < limit; i++) {
            int slot = candidates == null ? i : candidates[i];
            if (slot < from || !table.alive(slot)) continue;
            cursor.slot = slot;
            if (test != null && !test.of(cursor)) continue;
            if (count == found.length) found = Arrays.copyOf(found, (int) Math.min(limit, found.length * 2L));
            found[count++] = slot;
        }
        return Arrays.copyOf(found, count);
    }

    /** How many rows match, but no more than {@code cap}. */
    public static int count(Table table, Test<Cursor> test, int[] candidates, int cap) {
        if (test == null) return Math.min(cap, table.rows());
        return scan(table, test, candidates, 0, cap).length;
    }
}
