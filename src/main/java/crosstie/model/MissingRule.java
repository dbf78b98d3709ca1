package crosstie.model;

/** What a mapping with a destination path does when the path finds no row. The rule of a mapping that says nothing is {@link #FAIL}. */
public enum MissingRule {
    /** Reject the row. */
    FAIL,
    /** Leave the lookup as it is. */
    SKIP,
    /** Create the row that is looked for, with the field it is looked for by. */
    CREATE;

    /** As template files write it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
