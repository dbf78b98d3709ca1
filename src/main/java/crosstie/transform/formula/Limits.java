package crosstie.transform.formula;

/** How large formulas and their results may be. */
final class Limits {
    static final int CHARACTERS = 4_000;
    static final int NODES = 1_000;
    static final int DEPTH = 50;
    /** Longest text, in UTF-16 units. */
    static final int TEXT = 1 << 20;
    /** Characters of long texts that one evaluation may read and write: nine passes over the longest. */
    static final int WORK = 10 * TEXT;
    /** Texts up to here are not counted. */
    static final int FREE = 256;
    /** Digits before the point, and digits after it. */
    static final int DIGITS = 100;
    /** Precision of divisions, in digits. */
    static final int PRECISION = 34;

    static final int EXPONENT = 1_000;
    static final int PATTERN = 500;
    /** Problems told of one formula. */
    static final int PROBLEMS = 50;

    private Limits() {}
}
