package crosstie.connector.finops;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.model.Entity;
import java.util.HashMap;
import java.util.Map;

/** What the list of data entities says beside the document: the names that error texts use (F-11), categories and switches (F-14). */
final class DataEntities {
    private record Switches(String internalName, String category, boolean readOnly) {}

    private final Map<String, Switches> byName = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();

    DataEntities(Iterable<JsonNode> all) {
        for (JsonNode one : all) {
            String name = one.path("PublicEntityName").asText("");
            if (!name.isEmpty() && one.path("DataServiceEnabled").asBoolean(true)) {
                byName.put(
                        name,
                        new Switches(
                                one.path("Name").asText(""),
                                one.path("EntityCategory").asText(""),
                                one.path("IsReadOnly").asBoolean(false)));
                String label = one.path("LabelId").asText("");
                if (!label.isEmpty()) {
                    labels.put(name, label);
                }
            }
        }
    }

    /** Label ids by entity. */
    Map<String, String> labels() {
        return labels;
    }

    Entity on(Entity e) {
        Switches its = byName.get(e.name());
        return its == null
                ? e
                : new Entity(
                        e.name(),
                        e.collection(),
                        e.label(),
                        e.fields(),
                        e.key(),
                        e.alternateKeys(),
                        e.readOnly() || its.readOnly,
                        e.traits().named(its.internalName, its.category));
    }
}
