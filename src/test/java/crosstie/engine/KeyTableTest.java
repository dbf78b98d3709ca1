package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KeyTableTest {
    @Test
    void whatWasPutIsFoundAgainAfterItGrew() {
        try (KeyTable table = new KeyTable(-1)) {
            for (int i = 0; i < 100_000; i++) {
                table.put(KeyHash.of("K-" + i), hash(i));
            }
            for (int i = 0; i < 100_000; i++) {
                assertTrue(table.holds(KeyHash.of("K-" + i), hash(i)));
                assertFalse(table.holds(KeyHash.of("K-" + i), hash(i + 1)));
                assertFalse(table.isAmbiguous(KeyHash.of("K-" + i)));
            }
            assertFalse(table.isThere(KeyHash.of("other")));
        }
    }

    @Test
    void aKeyPutTwiceIsAmbiguousAndAKeySeenTwiceIsToldSo() {
        try (KeyTable table = new KeyTable(10)) {
            table.put(KeyHash.of("a"), 1L << 20);
            table.put(KeyHash.of("a"), 1L << 20);

            assertTrue(table.isAmbiguous(KeyHash.of("a")));
            assertTrue(table.see(KeyHash.of("b")));
            assertFalse(table.see(KeyHash.of("b")));
            assertFalse(table.isThere(KeyHash.of("b")), "seen in the source is not there in the destination");
            assertTrue(table.see(KeyHash.of("a")));
        }
    }

    @Test
    void aMillionKeysTakeLittleMemoryAndNoneOfTheHeap() {
        long before = heap();
        try (KeyTable table = new KeyTable(1_000_000)) {
            for (int i = 0; i < 1_000_000; i++) {
                assertTrue(table.see(new KeyHash(TextHash.spread(i + 1), TextHash.spread(~i))));
            }
            assertEquals(1_000_000, table.size());
            assertTrue(table.bytes() <= 33_000_000, "at most 33 bytes a row");
            assertTrue(heap() - before < 20_000_000, "outside the heap");
        }
    }

    @Test
    void aTableTooLargeForMemoryLivesInAFile() {
        try (KeyTable table = new KeyTable(TableMemory.SPILL / 24)) {
            for (int i = 0; i < 10_000; i++) {
                table.put(KeyHash.of("K-" + i), hash(i));
            }
            for (int i = 0; i < 10_000; i++) {
                assertTrue(table.holds(KeyHash.of("K-" + i), hash(i)));
            }
        }
    }

    private static long hash(int i) {
        return TextHash.of("row " + i, 7);
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
