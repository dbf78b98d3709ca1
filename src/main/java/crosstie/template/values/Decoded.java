package crosstie.template.values;

import crosstie.model.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file as spreadsheets save it: UTF-8 or UTF-16 by its mark, else UTF-8, else the Western code page of Windows. */
final class Decoded {
    /** Bytes. */
    static final int LARGEST = 10 << 20;

    private Decoded() {}

    /** @throws Refusal {@code FILE_UNREADABLE}, {@code MAP_FILE_TOO_LARGE} */
    static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Refusal.usage("MAP_FILE_TOO_LARGE", file, LARGEST >> 20);
            }
            return text(bytes);
        } catch (IOException e) {
            throw Refusal.usage("MAP_FILE_UNREADABLE", file);
        }
    }

    static String text(byte[] bytes) {
        if (begins(bytes, 0xff, 0xfe)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xfe, 0xff)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        int from = begins(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
        ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
        } catch (CharacterCodingException isNotUtf8) {
            return new String(bytes, from, bytes.length - from, Charset.forName("windows-1252"));
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        boolean same = bytes.length >= mark.length;
        for (int i = 0; same && i < mark.length; i++) {
            same = (bytes[i] & 0xff) == mark[i];
        }
        return same;
    }
}
