package crosstie.model;

/**
 * One thing that is no longer as it was in what a system tells of itself.
 *
 * @param entity collection
 * @param field empty when the entity itself is meant
 * @param before empty for what is new
 * @param after empty for what is gone
 */
public record MetadataChange(Kind kind, String entity, String field, String before, String after) {
    public enum Kind {
        ENTITY_ADDED,
        ENTITY_REMOVED,
        KEY,
        FIELD_ADDED,
        FIELD_REMOVED,
        TYPE,
        LENGTH,
        REQUIRED,
        WRITABLE,
        CHOICES,
        LOOKUP
    }
}
