package crosstie.connector.shape;

import crosstie.model.EntityName;
import crosstie.model.Nearest;
import crosstie.model.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All entities of an environment by whatever people call them: name, collection or label, without case; in this order where they clash. */
public final class Directory {
    private final List<EntityName> names;
    private final Map<String, EntityName> byWord = new HashMap<>();

    public Directory(List<EntityName> names) {
        this.names = List.copyOf(names);
        names.forEach(n -> byWord.putIfAbsent(lower(n.collection()), n));
        names.forEach(n -> byWord.putIfAbsent(lower(n.name()), n));
        names.forEach(n -> byWord.putIfAbsent(lower(n.label()), n));
    }

    public List<EntityName> names() {
        return names;
    }

    public boolean knows(String called) {
        return byWord.containsKey(lower(called));
    }

    /** @throws Refusal usage, {@code ENTITY_UNKNOWN} with the nearest names */
    public EntityName named(String called, String connection) {
        EntityName name = byWord.get(lower(called));
        if (name != null) {
            return name;
        }
        List<String> near =
                Nearest.close(called, names.stream().map(EntityName::collection).toList());
        throw Refusal.usage("ENTITY_UNKNOWN", called, connection, near.isEmpty() ? "–" : String.join(", ", near));
    }

    private static String lower(String s) {
        return s.strip().toLowerCase(Locale.ROOT);
    }
}
