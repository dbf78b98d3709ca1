package crosstie.odata;

/** What a column's values become. Numbers are exact, never double. */
public enum ValueKind {
    /** {@code String}; numbers and booleans by their JSON text. */
    TEXT,
    /** {@code Long}. */
    LONG,
    /** {@code BigDecimal}. */
    DECIMAL,
    BOOLEAN,
    /** {@code LocalDate}; of a date-time the date part, which never moves with a zone. */
    DATE,
    /** {@code Instant}. */
    DATE_TIME,
    /** {@code UUID}. */
    GUID,
    /** Whatever it is, as JSON text; a JSON string with its quotes. */
    RAW,
    /** {@code Boolean.TRUE} where the property is there, also when it is null. */
    SENT
}
