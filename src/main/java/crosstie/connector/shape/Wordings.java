package crosstie.connector.shape;

import crosstie.model.Entity;
import crosstie.model.EntityName;
import crosstie.model.Field;

/** Labels that are known apart from the document itself: they are told one by one, and kept for good (F-14). */
public interface Wordings {
    /** Raised whenever more labels are known. */
    int version();

    /** The label of an entity by its name, {@code otherwise} where none is known. */
    String entity(String name, String otherwise);

    /** Whether any label of this entity's fields is known. */
    boolean knowsFields(String entity);

    /** The label of a field. */
    String field(String entity, String field, String otherwise);

    /** The same with the members of its closed list under their labels. */
    Field members(Field field);

    default EntityName on(EntityName line) {
        String label = entity(line.name(), line.label());
        return label.equals(line.label())
                ? line
                : new EntityName(line.name(), line.collection(), label, line.fields(), line.key());
    }

    default Entity on(Entity e) {
        return new Entity(
                e.name(),
                e.collection(),
                entity(e.name(), e.label()),
                e.fields().stream()
                        .map(f -> members(f).labelled(field(e.name(), f.name(), f.label())))
                        .toList(),
                e.key(),
                e.alternateKeys(),
                e.readOnly(),
                e.traits());
    }

    /** For systems whose document says it all. */
    Wordings NONE = new Wordings() {
        @Override
        public int version() {
            return 0;
        }

        @Override
        public String entity(String name, String otherwise) {
            return otherwise;
        }

        @Override
        public boolean knowsFields(String entity) {
            return false;
        }

        @Override
        public String field(String entity, String field, String otherwise) {
            return otherwise;
        }

        @Override
        public Field members(Field field) {
            return field;
        }

        @Override
        public Entity on(Entity e) {
            return e;
        }
    };
}
