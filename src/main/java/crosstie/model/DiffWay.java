package crosstie.model;

/** How a task compares with the destination; chosen from two counts and shown. */
public enum DiffWay {
    /** The destination is empty, or keys are known to be new: create, and on "exists" fall back to update. */
    NONE,
    /** One ordered read of the mapped columns into key → hash. */
    SCAN,
    /** Destination rows are read by key, page for page. */
    BY_KEY,
    /** Compare with the last written hash, re-read only what changed. */
    BY_JOURNAL
}
