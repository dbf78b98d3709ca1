package crosstie.sandbox.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.sandbox.metadata.Words.Attribute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Working entities as wide as real ones: columns that nobody maps, of every type. */
public final class Wide {
    private static final Map<String, Integer> WIDTHS = Map.of("CustomerV2", 257);
    /** Lookups of the working tables whose targets only a larger environment has. */
    private static final List<String> LOOKUPS = List.of(
            "slaid>sla", "preferredequipmentid>equipment", "preferredserviceid>service", "territoryid>territory");

    private Wide() {}

    public static void finops(JsonNode resource, Size size) {
        if (size == Size.DEMO) return;
        List<String> enums = new ArrayList<>();
        resource.get("enums").fieldNames().forEachRemaining(enums::add);
        for (JsonNode entity : resource.get("entities")) {
            int width = WIDTHS.getOrDefault(entity.get("name").asText(), 0);
            ArrayNode columns = (ArrayNode) entity.get("columns");
            Set<String> taken = new HashSet<>();
            columns.forEach(c -> taken.add(c.get("name").asText()));
            Drawing drawing = new Drawing(width, -3);
            while (columns.size() < width) {
                Attribute attribute = drawing.attribute();
                String name = drawing.property(attribute.word(), taken);
                ObjectNode column = Entities.column(name, attribute.kind(), drawing, enums);
                column.remove("mandatory");
                columns.add(column);
            }
        }
    }

    public static void sales(JsonNode resource, Size size) {
        if (size == Size.DEMO) return;
        for (JsonNode table : resource.get("tables")) {
            if (!table.get("name").asText().equals("account")) continue;
            for (String lookup : LOOKUPS) {
                String[] parts = lookup.split(">");
                ObjectNode column = ((ArrayNode) table.get("columns")).addObject();
                column.put("name", parts[0]).put("type", "lookup").put("label", Tables.label(parts[1]));
                column.putArray("targets").add(parts[1]);
            }
        }
    }
}
