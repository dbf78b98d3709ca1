package crosstie.engine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Whether any thread of this process would like to run, as Linux tells: on a crowded machine a thread may wait for a processor for longer than
 * anybody would call still. Elsewhere nothing is known, and nobody is said to be busy.
 */
final class Busy {
    private static final Path THREADS = Path.of("/proc/self/task");

    private Busy() {}

    static boolean now() {
        if (!Files.isDirectory(THREADS)) {
            return false;
        }
        int running = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            for (Path thread : threads) {
                running += runs(thread) ? 1 : 0;
            }
        } catch (IOException e) {
            return true;
        }
        return running > 1; // one is who asks
    }

    /** Running, waiting for a processor, or waiting for a disk. */
    private static boolean runs(Path thread) throws IOException {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state == 'R' || state == 'D';
        } catch (NoSuchFileException ended) {
            return false;
        }
    }
}
