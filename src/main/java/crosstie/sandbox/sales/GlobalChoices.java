package crosstie.sandbox.sales;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Choices that several tables share: {@code GlobalOptionSetDefinitions} (D-12). */
final class GlobalChoices {
    private static final int FIRST = 192_350_000;
    private static final Map<String, List<String>> ALL = all();

    private GlobalChoices() {}

    private static Map<String, List<String>> all() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("budgetstatus", List.of("No Committed Budget", "May Buy", "Can Buy", "Will Buy"));
        all.put("need", List.of("Must have", "Should have", "Good to have", "No need"));
        for (int i = 0; i < 20; i++)
            all.put("new_choice" + i, List.of("Low", "Medium", "High", "Urgent").subList(0, 2 + i % 3));
        return all;
    }

    static List<ObjectNode> list() {
        List<ObjectNode> list = new ArrayList<>();
        ALL.keySet().forEach(name -> list.add(of(name)));
        return list;
    }

    /** @return null when there is none */
    static ObjectNode find(String nameOrId) {
        for (String name : ALL.keySet())
            if (name.equals(nameOrId) || id(name).equalsIgnoreCase(nameOrId)) return of(name);
        return null;
    }

    private static String id(String name) {
        return Definitions.id("options." + name);
    }

    static ObjectNode of(String name) {
        ObjectNode set = SalesJson.object();
        set.put("@odata.type", "#Microsoft.Dynamics.CRM.OptionSetMetadata");
        set.put("MetadataId", id(name)).put("Name", name);
        set.put("IsGlobal", true).put("OptionSetType", "Picklist");
        set.put("IsCustomOptionSet", name.startsWith("new_"));
        set.set("DisplayName", SalesJson.label(name));
        ArrayNode options = set.putArray("Options");
        List<String> labels = ALL.get(name);
        for (int i = 0; i < labels.size(); i++) {
            ObjectNode option = options.addObject().put("Value", name.startsWith("new_") ? FIRST + i : i);
            option.set("Label", SalesJson.label(labels.get(i)));
            option.set("Description", SalesJson.label(""));
        }
        return set;
    }
}
