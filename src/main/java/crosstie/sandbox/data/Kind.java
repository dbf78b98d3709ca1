package crosstie.sandbox.data;

/** What a column holds, and by which Java type its cells are kept. */
public enum Kind {
    /** Primary key of a Dataverse table; {@code UUID}. */
    ID("Edm.Guid"),
    GUID("Edm.Guid"),
    TEXT("Edm.String"),
    MEMO("Edm.String"),
    INTEGER("Edm.Int32"),
    LONG("Edm.Int64"),
    DECIMAL("Edm.Decimal"),
    /** X++ real: never null (F-9). */
    REAL("Edm.Decimal"),
    MONEY("Edm.Decimal"),
    /** Money in the base currency: computed, read-only (D-34). */
    BASE("Edm.Decimal"),
    DOUBLE("Edm.Double"),
    BOOLEAN("Edm.Boolean"),
    /** {@code Instant}. */
    DATETIME("Edm.DateTimeOffset"),
    /** Dataverse DateOnly; {@code LocalDate}. */
    DAY("Edm.Date"),
    /** F&O date: an instant at noon UTC (F-9). */
    DATE("Edm.DateTimeOffset"),
    UTCDATETIME("Edm.DateTimeOffset"),
    /** Option set value; {@code Integer}. */
    CHOICE("Edm.Int32"),
    STATE("Edm.Int32"),
    STATUS("Edm.Int32"),
    /** Several option set values, ascending and comma-separated (D-32); {@code String}. */
    CHOICES("Edm.String"),
    /** F&O enum member by name; {@code String}. */
    ENUM("Edm.String"),
    /** Logical name of a table. */
    ENTITYNAME("Edm.String"),
    IMAGE("Edm.Binary"),
    FILE("Edm.Guid"),
    /** F&O seconds since midnight; {@code Integer}. */
    TIME("Edm.Int32"),
    /** F&O container, in base64. */
    BINARY("Edm.Binary"),
    /** {@link Link}. */
    LOOKUP("Edm.Guid");

    private final String edm;

    Kind(String edm) {
        this.edm = edm;
    }

    public String edm() {
        return edm;
    }

    public boolean text() {
        return this == TEXT || this == MEMO;
    }

    public boolean number() {
        return switch (this) {
            case INTEGER, LONG, DECIMAL, REAL, MONEY, BASE, DOUBLE, CHOICE, STATE, STATUS, TIME -> true;
            default -> false;
        };
    }

    public boolean option() {
        return this == CHOICE || this == STATE || this == STATUS;
    }
}
