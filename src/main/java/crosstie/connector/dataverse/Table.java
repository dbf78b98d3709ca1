package crosstie.connector.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.connector.shape.Labels;
import crosstie.model.EntityName;
import java.util.List;

/** One line of the list of tables (D-12). */
record Table(String logicalName, String collection, String label, String primaryId) {
    static final String SELECT = "LogicalName,EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute,DisplayName";

    /** Null for a table that has no collection: it cannot be addressed. */
    static Table of(JsonNode definition) {
        String collection = definition.path("EntitySetName").asText("");
        String name = definition.path("LogicalName").asText("");
        if (collection.isEmpty() || name.isEmpty()) {
            return null;
        }
        String label = label(definition.path("DisplayName"), Labels.ofName(name));
        return new Table(
                name, collection, label, definition.path("PrimaryIdAttribute").asText(""));
    }

    EntityName entityName() {
        return new EntityName(logicalName, collection, label, -1, primaryId.isEmpty() ? List.of() : List.of(primaryId));
    }

    /** The label in the user's language, which may be missing (D-12). */
    static String label(JsonNode labels, String otherwise) {
        String text = labels.path("UserLocalizedLabel").path("Label").asText("");
        if (text.isEmpty()) {
            text = labels.path("LocalizedLabels").path(0).path("Label").asText("");
        }
        return text.isEmpty() ? otherwise : text;
    }
}
