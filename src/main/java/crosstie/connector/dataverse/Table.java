package crosstie.connector.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.connector.shape.Labels;
import crosstie.model.Entity;
import crosstie.model.EntityKey;
import crosstie.model.EntityTraits;
import crosstie.model.Field;
import java.util.List;

/** One line of the list of tables (D-12). */
record Table(String logicalName, String collection, String label, String primaryId, EntityTraits traits) {
    static final String SELECT = "LogicalName,EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute,DisplayName,"
            + "ChangeTrackingEnabled,IsOptimisticConcurrencyEnabled,OwnershipType";

    /** Null for a table that has no collection: it cannot be addressed. */
    static Table of(JsonNode definition, Labelling labelling) {
        String collection = definition.path("EntitySetName").asText("");
        String name = definition.path("LogicalName").asText("");
        if (collection.isEmpty() || name.isEmpty()) {
            return null;
        }
        return new Table(
                name,
                collection,
                labelling.of(definition.path("DisplayName"), Labels.ofName(name)),
                definition.path("PrimaryIdAttribute").asText(""),
                traits(definition, name));
    }

    private static EntityTraits traits(JsonNode definition, String name) {
        return new EntityTraits(
                name,
                definition.path("OwnershipType").asText(""),
                definition.path("ChangeTrackingEnabled").asBoolean(false),
                definition.path("IsOptimisticConcurrencyEnabled").asBoolean(false),
                true,
                true,
                true,
                definition.path("PrimaryNameAttribute").asText(""));
    }

    /** As it was packed. */
    static Table of(Entity line) {
        String id = line.key().isEmpty() ? "" : line.key().getFirst();
        return new Table(line.name(), line.collection(), line.label(), id, line.traits());
    }

    Entity entity(List<Field> fields, List<EntityKey> keys) {
        List<String> key = primaryId.isEmpty() ? List.of() : List.of(primaryId);
        return new Entity(logicalName, collection, label, fields, key, keys, key.isEmpty(), traits);
    }
}
