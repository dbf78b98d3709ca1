package crosstie.sandbox.demo;

/** Numbers that look random but follow from seed, row and salt alone. */
final class Noise {
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private final long seed;

    Noise(long seed) {
        this.seed = seed;
    }

    private long mix(int row, int salt) {
        long z = seed * 0x9E3779B97F4A7C15L + row * 0xBF58476D1CE4E5B9L + salt * 0x94D049BB133111EBL;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    int below(int bound, int row, int salt) {
        return (int) Math.floorMod(mix(row, salt), (long) bound);
    }

    <T> T pick(T[] from, int row, int salt) {
        return from[below(from.length, row, salt)];
    }

    boolean percent(int percent, int row, int salt) {
        return below(100, row, salt) < percent;
    }

    String suffix(int length, int row, int salt) {
        char[] signs = new char[length];
        for (int i = 0; i < length; i++) signs[i] = SIGNS.charAt(below(SIGNS.length(), row, salt * 31 + i));
        return new String(signs);
    }
}
