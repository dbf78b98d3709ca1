package crosstie.connector.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import crosstie.model.LookupTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where lookups point to, and the navigation property that sets each (D-27).
 *
 * @param details of lookup columns: their targets
 * @param relations many-to-one relations of the table
 */
record Lookups(Map<String, JsonNode> details, List<JsonNode> relations, Map<String, Table> tables) {

    Map<String, List<LookupTarget>> targets(JsonNode attributes) {
        Map<String, List<LookupTarget>> all = new HashMap<>();
        for (JsonNode attribute : attributes) {
            String name = attribute.path("LogicalName").asText();
            JsonNode named =
                    details.getOrDefault(name, MissingNode.getInstance()).path("Targets");
            List<LookupTarget> found = new ArrayList<>();
            if (named.isEmpty()) {
                relations.stream()
                        .filter(r -> isOf(r, name))
                        .forEach(r -> add(found, r.path("ReferencedEntity").asText(), name));
            } else {
                named.forEach(target -> add(found, target.asText(), name));
            }
            if (!found.isEmpty()) {
                all.put(name, found);
            }
        }
        return all;
    }

    private void add(List<LookupTarget> found, String target, String field) {
        Table table = tables.get(target);
        if (table != null) {
            found.add(new LookupTarget(target, table.collection(), navigation(field, target), table.primaryId()));
        }
    }

    /** The relation to this target; an owner is set by one property whatever it is; else the column's own name. */
    private String navigation(String field, String target) {
        return relations.stream()
                .filter(r ->
                        isOf(r, field) && r.path("ReferencedEntity").asText().equals(target))
                .map(r -> r.path("ReferencingEntityNavigationPropertyName").asText(""))
                .filter(n -> !n.isEmpty())
                .findFirst()
                .orElse(field);
    }

    private static boolean isOf(JsonNode relation, String field) {
        return relation.path("ReferencingAttribute").asText("").equals(field);
    }
}
