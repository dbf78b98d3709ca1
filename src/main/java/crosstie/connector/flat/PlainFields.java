package crosstie.connector.flat;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.Refusal;
import java.util.Map;

/** Fields of an entity that has no lookups to follow (F-37). */
public final class PlainFields {
    private final Entity entity;
    private final Map<String, Field> byName;

    public PlainFields(Entity entity) {
        this.entity = entity;
        this.byName = entity.byName();
    }

    public Entity entity() {
        return entity;
    }

    /** @throws Refusal stopped, {@code FIELD_UNKNOWN} */
    public Field of(FieldPath path) {
        return path.isLookup() ? unknown(path.text()) : of(path.field());
    }

    /** @throws Refusal stopped, {@code FIELD_UNKNOWN} */
    public Field of(String name) {
        Field field = byName.get(name);
        if (field != null) {
            return field;
        }
        return entity.fields().stream()
                .filter(f -> f.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseGet(() -> unknown(name));
    }

    private Field unknown(String name) {
        throw Refusal.stopped("FIELD_UNKNOWN", name, entity.collection());
    }
}
