package crosstie.connector;

import crosstie.model.RunError;

/**
 * What became of one row.
 *
 * @param error for {@link Kind#REFUSED}, else null
 * @param found what the server stored, by position of the plan's columns; null when it did not tell
 */
public record WriteAnswer(Kind kind, RunError error, Object[] found) {
    public enum Kind {
        DONE,
        /** A create met a row with that key (D-31, F-30). */
        EXISTS,
        /** An update met no row (D-25, F-29). */
        MISSING,
        REFUSED,
        /** The answer was lost: the row may or may not be written. */
        UNKNOWN
    }

    public static final WriteAnswer DONE = new WriteAnswer(Kind.DONE, null, null);
    public static final WriteAnswer EXISTS = new WriteAnswer(Kind.EXISTS, null, null);
    public static final WriteAnswer MISSING = new WriteAnswer(Kind.MISSING, null, null);
    public static final WriteAnswer UNKNOWN = new WriteAnswer(Kind.UNKNOWN, null, null);

    public static WriteAnswer refused(RunError error) {
        return new WriteAnswer(Kind.REFUSED, error, null);
    }

    public static WriteAnswer stored(Object[] found) {
        return new WriteAnswer(Kind.DONE, null, found);
    }
}
