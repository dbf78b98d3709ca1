package crosstie.model;

/** What would become of one field. {@code old} is null where the row is new. Values are text, as people read them; null for empty. */
public record FieldChange(String name, String label, String old, String now) {}
