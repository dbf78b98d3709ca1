package crosstie.sandbox.fault;

/** Chance as a function of a seed, a name and numbers: the same question gives the same answer for ever. */
public final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Dice() {}

    /** At least 0 and below 1. */
    public static double roll(long seed, String what, long number, long operation) {
        long mixed = mix(seed + STEP * mix(what.hashCode() + STEP * mix(number + STEP * mix(operation))));
        return (mixed >>> 11) * 0x1.0p-53;
    }

    private static long mix(long value) {
        long z = value + STEP;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
