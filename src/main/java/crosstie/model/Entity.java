package crosstie.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The shape of a table or data entity.
 *
 * @param name type or logical name ({@code CustomerV2}, {@code account})
 * @param collection entity set, what templates write ({@code CustomersV2}, {@code accounts})
 * @param label what people read
 * @param fields in the system's order
 * @param key fields that address a row: the whole natural key in F&amp;O (F-23), the primary id in Dataverse (D-25); empty = read only (F-12)
 * @param alternateKeys further keys the system enforces (D-28)
 * @param readOnly the system takes no writes here
 * @param traits what else is told
 */
public record Entity(
        String name,
        String collection,
        String label,
        List<Field> fields,
        List<String> key,
        List<EntityKey> alternateKeys,
        boolean readOnly,
        EntityTraits traits) {

    /** The field that carries the company in F&amp;O (F-20). */
    public static final String COMPANY = "dataAreaId";

    public Entity {
        fields = List.copyOf(fields);
        key = List.copyOf(key);
        alternateKeys = List.copyOf(alternateKeys);
    }

    /** An entity of which nothing else is told. */
    public Entity(
            String name,
            String collection,
            String label,
            List<Field> fields,
            List<String> key,
            List<EntityKey> alternateKeys,
            boolean readOnly) {
        this(name, collection, label, fields, key, alternateKeys, readOnly, EntityTraits.NONE);
    }

    /** One line of a catalogue. */
    public EntityName line() {
        return new EntityName(name, collection, label, fields.size(), key);
    }

    /** The field of that exact name. For many look-ups take {@link #byName()} once. */
    public Optional<Field> field(String name) {
        for (Field f : fields) {
            if (f.name().equals(name)) {
                return Optional.of(f);
            }
        }
        return Optional.empty();
    }

    /** Fields by name, in the system's order of first mention. */
    public Map<String, Field> byName() {
        Map<String, Field> all = HashMap.newHashMap(fields.size());
        fields.forEach(f -> all.putIfAbsent(f.name(), f));
        return all;
    }

    /** Whether rows belong to a company, which then is part of the key and never mapped. */
    public boolean perCompany() {
        return key.contains(COMPANY);
    }

    /** Whether a user, who may type the name, collection or label in any case, means this entity. */
    public boolean isCalled(String words) {
        String w = words.strip().toLowerCase(Locale.ROOT);
        return w.equals(name.toLowerCase(Locale.ROOT))
                || w.equals(collection.toLowerCase(Locale.ROOT))
                || w.equals(label.toLowerCase(Locale.ROOT));
    }

    /** All keys the system enforces, the entity key first. */
    public List<EntityKey> keys() {
        List<EntityKey> all = new ArrayList<>();
        if (!key.isEmpty()) {
            all.add(new EntityKey("", key, true));
        }
        all.addAll(alternateKeys);
        return all;
    }
}
