package crosstie.sandbox.sales;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Pieces of JSON that all metadata share. */
final class SalesJson {
    private SalesJson() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static JsonNode none() {
        return JsonNodeFactory.instance.nullNode();
    }

    /** A label as an object; without a text the user's label is null. */
    static ObjectNode label(String text) {
        ObjectNode label = object();
        ArrayNode localized = label.putArray("LocalizedLabels");
        if (text.isEmpty()) {
            label.putNull("UserLocalizedLabel");
            return label;
        }
        localized.add(entry(text));
        label.set("UserLocalizedLabel", entry(text));
        return label;
    }

    private static ObjectNode entry(String text) {
        ObjectNode entry = object();
        entry.put("Label", text);
        entry.put("LanguageCode", 1033);
        entry.put("IsManaged", true);
        entry.put("MetadataId", Definitions.id("label." + text));
        entry.putNull("HasChanged");
        return entry;
    }

    /** A managed property. */
    static ObjectNode managed(boolean value) {
        ObjectNode managed = object();
        managed.put("Value", value);
        managed.put("CanBeChanged", true);
        return managed;
    }
}
