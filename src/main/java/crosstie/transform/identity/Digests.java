package crosstie.transform.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Names from digests: the same on every machine, in every language and for ever. */
final class Digests {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final MessageDigest SHA_1 = digest("SHA-1");
    private static final MessageDigest SHA_256 = digest("SHA-256");

    private Digests() {}

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + name, e);
        }
    }

    /** A digest of its own: cheaper to copy than to ask for, and no thread shares it. */
    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            return digest(digest.getAlgorithm());
        }
    }

    static UUID uuid(UUID namespace, String name) {
        MessageDigest digest = copy(SHA_1);
        byte[] space = new byte[16];
        put(space, 0, namespace.getMostSignificantBits());
        put(space, 8, namespace.getLeastSignificantBits());
        digest.update(space);
        byte[] hash = digest.digest(name.getBytes(StandardCharsets.UTF_8));
        long high = get(hash, 0) & 0xffffffffffff0fffL | 0x5000L;
        long low = get(hash, 8) & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    static String code(String text, int length) {
        byte[] hash = copy(SHA_256).digest(text.getBytes(StandardCharsets.UTF_8));
        char[] out = new char[length];
        for (int i = 0; i < length; i++) {
            int bit = i * 5;
            int pair = (hash[bit / 8] & 0xff) << 8 | hash[bit / 8 + 1] & 0xff;
            out[i] = LETTERS.charAt(pair >> 11 - bit % 8 & 31);
        }
        return new String(out);
    }

    private static void put(byte[] to, int at, long bits) {
        for (int i = 0; i < 8; i++) {
            to[at + i] = (byte) (bits >> 56 - 8 * i);
        }
    }

    private static long get(byte[] from, int at) {
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = bits << 8 | from[at + i] & 0xff;
        }
        return bits;
    }
}
