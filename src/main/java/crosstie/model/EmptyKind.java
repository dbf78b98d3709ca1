package crosstie.model;

/** Ways for a value to be no value, which a mapping may tell apart. */
public enum EmptyKind {
    /** No value. */
    NULL,
    /** Text of no characters. */
    EMPTY,
    /** Text of blanks only. */
    BLANK,
    /** The system did not send the field, or a lookup path leads to no row. */
    MISSING,
    /** A value that the destination's closed list does not have. */
    UNKNOWN;

    /** As template files and {@code --json} write it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
