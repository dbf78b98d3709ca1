package crosstie.template;

import crosstie.model.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file whole or not at all: beside, then moved into place. A link in that place is replaced, never followed. */
public final class FileOut {
    private FileOut() {}

    /**
     * @param replace whether a file that is there already may go
     * @throws Refusal FILE_EXISTS, FILE_NOT_WRITABLE
     */
    public static void write(Path file, String text, boolean replace) {
        write(file, text.getBytes(StandardCharsets.UTF_8), replace);
    }

    /** The same for what is no text. */
    public static void write(Path file, byte[] bytes, boolean replace) {
        Path target = file.toAbsolutePath().normalize();
        if (Files.isDirectory(target) || target.getFileName() == null) {
            throw Refusal.usage("FILE_NOT_WRITABLE", file);
        }
        if (!replace && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw Refusal.usage("FILE_EXISTS", file);
        }
        Path beside = target.resolveSibling("." + UUID.randomUUID() + ".new");
        try {
            Files.write(beside, bytes, StandardOpenOption.CREATE_NEW);
            move(beside, target);
        } catch (IOException e) {
            beside.toFile().delete(); // half a file helps nobody
            throw Refusal.usage("FILE_NOT_WRITABLE", file);
        }
    }

    private static void move(Path beside, Path target) throws IOException {
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
