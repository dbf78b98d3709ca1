package crosstie.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.MetadataCache;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredMetadataTest {
    private static final Instant THEN = Instant.parse("2026-11-22T10:30:45.123456Z");

    @TempDir
    Path folder;

    /** Bytes that cannot be packed smaller. */
    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] content(MetadataCache cache, String environment, String document) throws IOException {
        try (InputStream in = cache.find(environment, document).orElseThrow().content()) {
            return in.readAllBytes();
        }
    }

    @Test
    void aDocumentOfManyPartsIsThereInTheNextProcess() throws IOException {
        byte[] large = noise(2_500_001);
        try (Store store = Store.open(folder)) {
            store.metadata().keep("https://fin.example/", "shapes", "W/\"1\"", THEN, large);
        }
        try (Store store = Store.open(folder)) {
            MetadataCache.Kept kept =
                    store.metadata().find("https://fin.example/", "shapes").orElseThrow();
            assertEquals("W/\"1\"", kept.etag());
            assertEquals(THEN, kept.read());
            assertArrayEquals(large, kept.content().readAllBytes());
            assertTrue(store.metadata().find("https://other.example/", "shapes").isEmpty());
        }
    }

    @Test
    void aLaterDocumentTakesThePlaceOfAnEarlierOne() throws IOException {
        try (Store store = Store.open(folder)) {
            MetadataCache cache = store.metadata();
            cache.keep("e", "shapes", "1", THEN, noise(1_500_000));
            cache.keep("e", "shapes", "2", THEN, new byte[] {1, 2, 3});
            assertArrayEquals(new byte[] {1, 2, 3}, content(cache, "e", "shapes"));
            cache.confirm("e", "shapes", THEN.plusSeconds(9));
            assertEquals(
                    Optional.of(THEN.plusSeconds(9)), cache.find("e", "shapes").map(MetadataCache.Kept::read));
        }
    }

    @Test
    void forgettingAnEnvironmentLeavesTheOthers() throws IOException {
        try (Store store = Store.open(folder)) {
            MetadataCache cache = store.metadata();
            cache.keep("a", "one", "", THEN, new byte[] {1});
            cache.keep("a", "two", "", THEN, new byte[] {2});
            cache.keep("b", "one", "", THEN, new byte[] {3});
            cache.forget("a");
            assertTrue(cache.find("a", "one").isEmpty());
            assertTrue(cache.find("a", "two").isEmpty());
            assertArrayEquals(new byte[] {3}, content(cache, "b", "one"));
        }
    }

    @Test
    void whatWasNotUsedForLongestMakesRoom() throws IOException {
        Store.open(folder).close();
        try (Store store = Store.open(folder)) {
            MetadataCache cache = store.metadataWithin(Clock.systemUTC(), 2_500);
            cache.keep("a", "one", "", THEN, noise(1_000));
            cache.keep("b", "one", "", THEN, noise(1_000));
            content(cache, "a", "one");
            cache.keep("c", "one", "", THEN, noise(1_000));
            assertTrue(cache.find("b", "one").isEmpty());
            assertEquals(1_000, content(cache, "a", "one").length);
            cache.keep("d", "one", "", THEN, noise(9_000));
            assertTrue(cache.find("d", "one").isEmpty());
            assertEquals(1_000, content(cache, "c", "one").length);
        }
    }
}
