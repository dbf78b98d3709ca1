package crosstie.connector.dataverse;

import crosstie.model.Entity;
import crosstie.model.EntityKey;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.IntegrationKey;
import crosstie.odata.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows addressed by an alternate key: only when an active one has exactly these fields (D-30) and the value is safe in a URL (D-29). */
final class KeyAddress {
    private static final String UNSAFE = "/<*%&:\\?+#>";
    private static final Set<FieldType> FIT = Set.of(FieldType.TEXT, FieldType.INTEGER);

    private final String collection;
    private final List<String> names;
    private final boolean usable;

    KeyAddress(Entity entity, IntegrationKey key) {
        this.collection = entity.collection();
        this.names = key.fields();
        this.usable = isUsable(entity, key);
    }

    /** Whether the system itself keeps these fields unique. */
    boolean isUnique() {
        return usable;
    }

    private static boolean isUsable(Entity entity, IntegrationKey key) {
        Set<String> wanted = Set.copyOf(key.fields());
        boolean known = key.fields().stream()
                .allMatch(f ->
                        entity.field(f).map(Field::type).filter(FIT::contains).isPresent());
        return known
                && entity.alternateKeys().stream()
                        .filter(EntityKey::active)
                        .anyMatch(k -> Set.copyOf(k.fields()).equals(wanted));
    }

    /** The address relative to the service root; empty when the row has to be found first. */
    Optional<String> of(Object[] key) {
        if (!usable) {
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>(key.length);
        for (Object value : key) {
            if (value == null || !isSafe(value.toString())) {
                return Optional.empty();
            }
            values.add(value);
        }
        return Optional.of(Keys.of(collection, names, values));
    }

    private static boolean isSafe(String text) {
        return !text.isBlank()
                && text.equals(text.strip())
                && text.chars().noneMatch(c -> c < ' ' || UNSAFE.indexOf(c) >= 0);
    }
}
