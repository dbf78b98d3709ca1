package crosstie.odata.csdl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** A document that was right before somebody turned bytes over, cut pieces out and put others in. */
final class Mutation {
    private static final List<byte[]> RIGHT = List.of(bytes(Documents.DATAVERSE), bytes(Documents.FINOPS));
    private static final List<byte[]> PIECES = List.of(
            bytes("<"),
            bytes(">"),
            bytes("\""),
            bytes("&"),
            bytes("&#x10ffff;"),
            bytes("&amp;"),
            bytes("<!--"),
            bytes("-->"),
            bytes("<![CDATA["),
            bytes("]]>"),
            bytes("<?x?>"),
            bytes("<!DOCTYPE x>"),
            bytes(" xmlns:a=\"b\""),
            bytes("</EntityType>"),
            bytes("<EntityType Name=\"account\"/>"),
            bytes("<Key>"),
            bytes("Collection("),
            bytes("Name=\"\""),
            bytes("\0"),
            bytes("\uFEFF"),
            bytes("mscrm."),
            bytes("<edmx:DataServices>"),
            bytes("BaseType=\"mscrm.account\""),
            bytes("Value=\"99999999999999999999\""),
            bytes("MaxLength=\"-1\""));

    private Mutation() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] of(SplittableRandom random) {
        byte[] document = RIGHT.get(random.nextInt(RIGHT.size())).clone();
        int times = 1 + random.nextInt(6);
        for (int i = 0; i < times && document.length > 0; i++) {
            document = once(document, random);
        }
        return document;
    }

    private static byte[] once(byte[] document, SplittableRandom random) {
        int at = random.nextInt(document.length);
        int length = Math.min(document.length - at, 1 + random.nextInt(60));
        byte[] piece = Arrays.copyOfRange(document, at, at + length);
        int other = random.nextInt(document.length);
        return switch (random.nextInt(5)) {
            case 0 -> {
                document[at] = (byte) random.nextInt(256);
                yield document;
            }
            case 1 -> joined(document, at, at + length, new byte[0]);
            case 2 -> joined(document, other, other, piece);
            case 3 -> joined(document, at, at, PIECES.get(random.nextInt(PIECES.size())));
            default -> Arrays.copyOf(document, at);
        };
    }

    /** The document with a piece in place of what stood there. */
    private static byte[] joined(byte[] document, int from, int to, byte[] piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(document, 0, from);
        out.writeBytes(piece);
        out.write(document, to, document.length - to);
        return out.toByteArray();
    }
}
