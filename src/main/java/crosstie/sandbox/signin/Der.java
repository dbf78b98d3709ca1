package crosstie.sandbox.signin;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The few forms of ASN.1 that a certificate is written in. */
final class Der {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int SEQUENCE = 0x30;

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return tagged(SEQUENCE, parts);
    }

    static byte[] set(byte[]... parts) {
        return tagged(0x31, parts);
    }

    /** A value under any tag of one byte. */
    static byte[] tagged(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) content.writeBytes(part);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        length(all, content.size());
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }

    private static void length(ByteArrayOutputStream out, int length) {
        if (length < 0x80) {
            out.write(length);
            return;
        }
        byte[] bytes = BigInteger.valueOf(length).toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        out.write(0x80 | bytes.length - from);
        out.write(bytes, from, bytes.length - from);
    }

    static byte[] integer(BigInteger value) {
        return tagged(0x02, value.toByteArray());
    }

    static byte[] yes() {
        return new byte[] {0x01, 0x01, (byte) 0xff};
    }

    static byte[] text(String text) {
        return tagged(0x0c, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] time(Instant at) {
        return tagged(0x18, TIME.format(at).getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] octets(byte[] bytes) {
        return tagged(0x04, bytes);
    }

    static byte[] bits(byte[] bytes) {
        return tagged(0x03, new byte[] {0}, bytes);
    }

    /** An object identifier such as 2.5.29.17. */
    static byte[] id(String dotted) {
        String[] arcs = dotted.split("\\.");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Integer.parseInt(arcs[0]) * 40 + Integer.parseInt(arcs[1]));
        for (int i = 2; i < arcs.length; i++) arc(out, Long.parseLong(arcs[i]));
        return tagged(0x06, out.toByteArray());
    }

    private static void arc(ByteArrayOutputStream out, long arc) {
        int shift = 63 / 7 * 7;
        while (shift > 0 && arc >> shift == 0) shift -= 7;
        for (; shift >= 0; shift -= 7) out.write((int) (arc >> shift & 0x7f) | (shift == 0 ? 0 : 0x80));
    }
}
