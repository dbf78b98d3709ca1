package crosstie.store;

import java.util.Optional;

/** Bytes as text of digits, made and read without a string in between: a string cannot be cleared. */
final class Hex {
    private static final String DIGITS = "0123456789abcdef";

    private Hex() {}

    static byte[] written(byte[] bytes) {
        byte[] text = new byte[bytes.length * 2];
        for (int i = 0; i < bytes.length; i++) {
            text[2 * i] = (byte) DIGITS.charAt(bytes[i] >> 4 & 15);
            text[2 * i + 1] = (byte) DIGITS.charAt(bytes[i] & 15);
        }
        return text;
    }

    /** Empty when it is not that many bytes, written so, with nothing but a line end behind. */
    static Optional<byte[]> read(byte[] text, int length) {
        int end = text.length;
        while (end > 0 && (text[end - 1] == '\n' || text[end - 1] == '\r')) {
            end--;
        }
        if (end != 2 * length) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            int high = Character.digit(text[2 * i], 16);
            int low = Character.digit(text[2 * i + 1], 16);
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return Optional.of(bytes);
    }
}
