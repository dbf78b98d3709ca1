package crosstie.engine;

/** A 64-bit hash of text, seeded: two seeds give 128 bits. Not against attackers who choose both texts and seed. */
final class TextHash {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private TextHash() {}

    static long of(String text, long seed) {
        long h = seed ^ (text.length() * MIX);
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001B3L;
            h ^= h >>> 29;
        }
        return spread(h);
    }

    /** Every bit of the result depends on every bit of {@code h}. */
    static long spread(long h) {
        long x = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
        x = (x ^ (x >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return x ^ (x >>> 33);
    }
}
