package crosstie.json;

import crosstie.model.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Fetches the bytes of a file, never more than {@link Limits#BYTES}. */
final class FileText {
    private FileText() {}

    static byte[] of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.isRegularFile(file) && Files.size(file) > Limits.BYTES) {
                throw tooLarge(file.toString());
            }
            return of(file.toString(), in);
        } catch (NoSuchFileException e) {
            throw Refusal.usage("FILE_NOT_FOUND", file);
        } catch (IOException e) {
            throw Refusal.usage("FILE_UNREADABLE", file);
        }
    }

    static byte[] of(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(Limits.BYTES + 1);
        if (bytes.length > Limits.BYTES) {
            throw tooLarge(name);
        }
        return bytes;
    }

    static void bound(String name, int length) {
        if (length > Limits.BYTES) {
            throw tooLarge(name);
        }
    }

    private static Refusal tooLarge(String name) {
        return Refusal.usage("FILE_TOO_LARGE", name, (Limits.BYTES >> 20) + " MB");
    }
}
