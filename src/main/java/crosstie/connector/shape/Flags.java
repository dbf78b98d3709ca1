package crosstie.connector.shape;

/** Up to eight yes-or-no answers in one byte. */
final class Flags {
    private Flags() {}

    static int of(boolean... all) {
        int bits = 0;
        for (int i = 0; i < all.length; i++) {
            bits |= all[i] ? 1 << i : 0;
        }
        return bits;
    }

    static boolean at(int bits, int i) {
        return (bits >> i & 1) == 1;
    }
}
