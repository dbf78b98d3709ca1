package crosstie.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * After a kill the database's own lock file stays behind, and whoever opens next waits seconds until it counts as stale. The operating
 * system knows at once: a process that lives holds a lock on the data file itself, and one that died does not.
 */
final class StaleLock {
    /** Homes open in this process. Opening a data file once more here and closing it would give its lock away. */
    private static final Map<Path, Integer> OPEN = new ConcurrentHashMap<>();

    private StaleLock() {}

    static void opened(Home home) {
        OPEN.merge(home.folder(), 1, Integer::sum);
    }

    static void closed(Home home) {
        OPEN.computeIfPresent(home.folder(), (h, n) -> n == 1 ? null : n - 1);
    }

    /** To be called while nobody else opens the home. */
    static void remove(Home home) throws IOException {
        Path lock = home.file("store.lock.db");
        Path data = home.file("store.mv.db");
        if (!OPEN.containsKey(home.folder()) && Files.exists(lock) && Files.exists(data) && isFree(data)) {
            Files.delete(lock);
        }
    }

    private static boolean isFree(Path data) throws IOException {
        try (FileChannel channel = FileChannel.open(data, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held != null;
        } catch (OverlappingFileLockException e) { // still served to another process by this one
            return false;
        }
    }
}
