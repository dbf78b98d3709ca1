package crosstie.engine;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Key → row hash for millions of rows: open addressing in memory outside the heap, 24 bytes a slot, at most four of five in use. Past
 * {@link TableMemory#SPILL} bytes it lives in a temporary file. Safe for several threads.
 */
final class KeyTable implements AutoCloseable {
    private static final int SLOT = 24;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

    /** Lowest bits of a slot's third word; the row hash has the others. */
    private static final long USED = 1;

    private static final long THERE = 2;
    private static final long AMBIGUOUS = 4;
    private static final long SEEN = 8;
    private static final long FLAGS = 15;

    private TableMemory memory;
    private long slots;
    private long used;

    /** @param expected keys; it grows when there are more */
    KeyTable(long expected) {
        slots = Math.max(1024, expected + expected / 3);
        memory = TableMemory.of(slots * SLOT);
    }

    /** Notes a row of the destination; a second one of the same key makes the key ambiguous. */
    synchronized void put(KeyHash key, long rowHash) {
        long at = slot(key);
        long word = word(at);
        if ((word & THERE) != 0) {
            set(at, word | AMBIGUOUS);
        } else {
            set(at, (rowHash & ~FLAGS) | (word & FLAGS) | THERE | USED);
        }
    }

    /** Notes a key of the source; false when it was noted before. */
    synchronized boolean see(KeyHash key) {
        long at = slot(key);
        long word = word(at);
        set(at, word | SEEN | USED);
        return (word & SEEN) == 0;
    }

    synchronized boolean isThere(KeyHash key) {
        return (word(slot(key)) & THERE) != 0;
    }

    synchronized boolean isAmbiguous(KeyHash key) {
        return (word(slot(key)) & AMBIGUOUS) != 0;
    }

    /** Whether the destination's row of this key has this hash. */
    synchronized boolean holds(KeyHash key, long rowHash) {
        long word = word(slot(key));
        return (word & THERE) != 0 && (word & ~FLAGS) == (rowHash & ~FLAGS);
    }

    synchronized long size() {
        return used;
    }

    long bytes() {
        return slots * SLOT;
    }

    @Override
    public synchronized void close() {
        memory.close();
    }

    /** Where the key stands; it is given a free slot when it stands nowhere. */
    private long slot(KeyHash key) {
        long at = find(memory.bytes(), slots, key.high(), key.low());
        if ((word(at) & USED) != 0) {
            return at;
        }
        if (used + 1 > slots / 5 * 4) {
            grow();
            at = find(memory.bytes(), slots, key.high(), key.low());
        }
        claim(memory.bytes(), at, key.high(), key.low(), USED);
        used++;
        return at;
    }

    private long word(long at) {
        return memory.bytes().get(LONG, at * SLOT + 16);
    }

    private void set(long at, long word) {
        memory.bytes().set(LONG, at * SLOT + 16, word);
    }

    private static long find(MemorySegment in, long slots, long high, long low) {
        long at = Math.unsignedMultiplyHigh(high, slots);
        while ((in.get(LONG, at * SLOT + 16) & USED) != 0
                && (in.get(LONG, at * SLOT) != high || in.get(LONG, at * SLOT + 8) != low)) {
            at = at + 1 == slots ? 0 : at + 1;
        }
        return at;
    }

    private static void claim(MemorySegment in, long at, long high, long low, long word) {
        in.set(LONG, at * SLOT, high);
        in.set(LONG, at * SLOT + 8, low);
        in.set(LONG, at * SLOT + 16, word);
    }

    private void grow() {
        long more = slots + slots / 2;
        TableMemory bigger = TableMemory.of(more * SLOT);
        MemorySegment from = memory.bytes();
        for (long i = 0; i < slots; i++) {
            long word = from.get(LONG, i * SLOT + 16);
            if ((word & USED) != 0) {
                long high = from.get(LONG, i * SLOT);
                long low = from.get(LONG, i * SLOT + 8);
                claim(bigger.bytes(), find(bigger.bytes(), more, high, low), high, low, word);
            }
        }
        memory.close();
        memory = bigger;
        slots = more;
    }
}
