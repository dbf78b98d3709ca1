package crosstie.odata.csdl;

import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The characters of a document: UTF-8 or UTF-16, by its first bytes, strictly. What it declares may not say otherwise, and no other
 * encoding is tried: each is one more way to hide what a document says.
 */
final class Characters {
    private static final int SNIFFED = 4;

    private final Charset charset;
    private final Reader reader;

    private Characters(Charset charset, InputStream in) {
        this.charset = charset;
        this.reader = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    static Characters of(InputStream in) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(in, SNIFFED);
        byte[] first = new byte[SNIFFED];
        int length = ahead.readNBytes(first, 0, SNIFFED);
        Charset charset = charset(first, length);
        int mark = charset == StandardCharsets.UTF_8 ? utf8Mark(first) : utf16Mark(first);
        ahead.unread(first, mark, Math.max(0, length - mark));
        return new Characters(charset, ahead);
    }

    private static Charset charset(byte[] first, int length) {
        if (length < 2) {
            return StandardCharsets.UTF_8;
        }
        int two = (first[0] & 0xff) << 8 | first[1] & 0xff;
        return switch (two) {
            case 0xFEFF, 0x003C -> StandardCharsets.UTF_16BE;
            case 0xFFFE, 0x3C00 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static int utf8Mark(byte[] first) {
        return first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF ? 3 : 0;
    }

    private static int utf16Mark(byte[] first) {
        return first[0] == 0 || first[1] == 0 ? 0 : 2;
    }

    Reader reader() {
        return reader;
    }

    /** @param declared the encoding in the XML declaration; null when there is none */
    void agree(String declared) {
        if (declared == null) {
            return;
        }
        String name = declared.toUpperCase(Locale.ROOT);
        boolean eight = charset == StandardCharsets.UTF_8;
        boolean agrees = eight ? name.equals("UTF-8") || name.equals("US-ASCII") : name.startsWith("UTF-16");
        if (!agrees) {
            throw new ODataException(Kind.BAD_METADATA, name.substring(0, Math.min(40, name.length())));
        }
    }
}
