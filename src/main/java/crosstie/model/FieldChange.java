package crosstie.model;

/**
 * What would become of one field. Values are text, as people read them; null for empty.
 *
 * @param old null where the row is new
 * @param rule the empty rule that decided about it; null where none did
 */
public record FieldChange(String name, String label, String old, String now, FiredRule rule) {
    public FieldChange(String name, String label, String old, String now) {
        this(name, label, old, now, null);
    }
}
