package crosstie.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Zeroed memory outside the heap; large ones are a temporary file mapped into memory, which the system may write out, and deleted at the end. */
final class TableMemory implements AutoCloseable {
    /** From so many bytes on, a file. */
    static final long SPILL = 96L << 20;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment bytes;
    private final Path file;

    private TableMemory(long size) throws IOException {
        if (size < SPILL) {
            file = null;
            bytes = arena.allocate(size, 8);
        } else {
            file = Files.createTempFile("crosstie-", ".keys");
            bytes = mapped(size);
        }
    }

    static TableMemory of(long size) {
        try {
            return new TableMemory(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MemorySegment bytes() {
        return bytes;
    }

    private MemorySegment mapped(long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, size, arena);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void close() {
        arena.close();
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
