package crosstie.json;

/** How much one file may hold. Everything beyond is refused before it costs memory. */
final class Limits {
    static final int BYTES = 8 << 20;
    static final int DEPTH = 64;
    static final int VALUES = 400_000;
    static final int TEXT = 1_000_000;
    static final int NUMBER = 1_000;
    static final int NAME = 10_000;

    static final int TASKS = 500;
    static final int MAPPINGS = 20_000;
    static final int ENTRIES = 100_000;

    /** Decimal places, either way, that a number may claim: {@code 1E+999999999} is short to write and fatal to print. */
    static final int SCALE = 200;

    private Limits() {}
}
