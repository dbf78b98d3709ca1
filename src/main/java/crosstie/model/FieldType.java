package crosstie.model;

/**
 * What a field holds, and so which Java class its values have in a row: {@code String} for text, choices (the member name of
 * an F&amp;O enum, the number of a Dataverse choice as {@code Long}), {@code Long}, {@code BigDecimal}, {@code Boolean},
 * {@code LocalDate}, {@code Instant}, {@code UUID}. Fact F-9, D-10.
 */
public enum FieldType {
    TEXT("Text", String.class),
    MEMO("Memo", String.class),
    INTEGER("Integer", Long.class),
    LONG("Long", Long.class),
    DECIMAL("Decimal", java.math.BigDecimal.class),
    MONEY("Money", java.math.BigDecimal.class),
    BOOLEAN("Boolean", Boolean.class),
    DATE("Date", java.time.LocalDate.class),
    DATE_TIME("DateTime", java.time.Instant.class),
    /** Seconds since midnight (F-9). */
    TIME("Time", Long.class),
    GUID("Guid", java.util.UUID.class),
    /** A closed list: {@code Long} where the system writes numbers (D-32), {@code String} where it writes names (F-33). */
    CHOICE("Choice", Object.class),
    /** Several of a closed list, comma separated (D-32). */
    CHOICES("Choices", String.class),
    /** A Dataverse statecode or statuscode (D-33). */
    STATE("State", Long.class),
    /** A {@link Reference} to a row of another table, or its bare {@code UUID} where the target is not told (D-27). */
    LOOKUP("Lookup", Object.class),
    BINARY("Binary", String.class),
    OTHER("Other", String.class);

    private final String word;
    private final Class<?> javaType;

    FieldType(String word, Class<?> javaType) {
        this.word = word;
        this.javaType = javaType;
    }

    /** The word of the public contract, such as {@code DateTime}. */
    public String word() {
        return word;
    }

    public Class<?> javaType() {
        return javaType;
    }

    public boolean isText() {
        return this == TEXT || this == MEMO;
    }

    public boolean isNumber() {
        return this == INTEGER || this == LONG || this == DECIMAL || this == MONEY || this == TIME;
    }

    public boolean isChoice() {
        return this == CHOICE || this == STATE;
    }
}
