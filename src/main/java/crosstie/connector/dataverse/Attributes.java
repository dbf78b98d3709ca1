package crosstie.connector.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import crosstie.connector.shape.Labels;
import crosstie.model.Choice;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.LookupTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Columns of a table as fields (D-10, D-12).
 *
 * @param details what the cast queries said, by logical name
 * @param targets where each lookup may point to
 * @param primaryId never required: the system makes one up
 */
record Attributes(Map<String, JsonNode> details, Map<String, List<LookupTarget>> targets, String primaryId) {
    /** Filled by the server when left out (D-34, D-40). */
    private static final Set<String> NUMBERED = Set.of("quotenumber", "ordernumber", "invoicenumber", "revisionnumber");

    private static final Map<String, FieldType> TYPES = Map.ofEntries(
            Map.entry("String", FieldType.TEXT),
            Map.entry("EntityName", FieldType.TEXT),
            Map.entry("Memo", FieldType.MEMO),
            Map.entry("Integer", FieldType.INTEGER),
            Map.entry("BigInt", FieldType.LONG),
            Map.entry("Decimal", FieldType.DECIMAL),
            Map.entry("Double", FieldType.DECIMAL),
            Map.entry("Money", FieldType.MONEY),
            Map.entry("Boolean", FieldType.BOOLEAN),
            Map.entry("DateTime", FieldType.DATE_TIME),
            Map.entry("Picklist", FieldType.CHOICE),
            Map.entry("MultiSelectPicklist", FieldType.CHOICES),
            Map.entry("State", FieldType.STATE),
            Map.entry("Status", FieldType.STATE),
            Map.entry("Lookup", FieldType.LOOKUP),
            Map.entry("Customer", FieldType.LOOKUP),
            Map.entry("Owner", FieldType.LOOKUP),
            Map.entry("Uniqueidentifier", FieldType.GUID));

    /** The kind of column; multi-select columns hide behind {@code Virtual} and tell it by their type only. */
    static String kind(JsonNode attribute) {
        String kind = attribute.path("AttributeType").asText("");
        boolean several = attribute.path("@odata.type").asText("").endsWith("MultiSelectPicklistAttributeMetadata");
        return several ? "MultiSelectPicklist" : kind;
    }

    List<Field> fields(JsonNode attributes) {
        List<Field> all = new ArrayList<>(attributes.size());
        for (JsonNode attribute : attributes) {
            FieldType type = TYPES.get(kind(attribute));
            // a column of another column is its shadow: a formatted name, or the type of a lookup
            boolean shadow = !attribute.path("AttributeOf").asText("").isEmpty();
            boolean readable = attribute.path("IsValidForRead").asBoolean(true);
            if (type != null && !shadow && readable) {
                all.add(field(attribute, type));
            }
        }
        return all;
    }

    private Field field(JsonNode attribute, FieldType general) {
        String name = attribute.path("LogicalName").asText();
        JsonNode detail = details.getOrDefault(name, MissingNode.getInstance());
        boolean create = attribute.path("IsValidForCreate").asBoolean(true);
        boolean update = attribute.path("IsValidForUpdate").asBoolean(true);
        FieldType type = general == FieldType.DATE_TIME && isDateOnly(detail) ? FieldType.DATE : general;
        return new Field(
                name,
                Table.label(attribute.path("DisplayName"), Labels.ofName(name)),
                type,
                create && required(attribute, type, detail),
                !create && !update,
                create && !update,
                detail.path("MaxLength").asInt(0),
                detail.path("Precision").asInt(-1),
                choices(detail),
                targets.getOrDefault(name, List.of()),
                kind(attribute));
    }

    private static boolean isDateOnly(JsonNode detail) {
        return detail.path("DateTimeBehavior").path("Value").asText("").equals("DateOnly");
    }

    /** The API enforces SystemRequired only (D-12), and fills some of these itself. */
    private boolean required(JsonNode attribute, FieldType type, JsonNode detail) {
        String name = attribute.path("LogicalName").asText();
        return attribute.path("RequiredLevel").path("Value").asText("").equals("SystemRequired")
                && !type.isChoice()
                && type != FieldType.GUID
                && !kind(attribute).equals("Owner")
                && !name.equals(primaryId)
                && !NUMBERED.contains(name)
                && detail.path("AutoNumberFormat").asText("").isEmpty();
    }

    private static List<Choice> choices(JsonNode detail) {
        JsonNode options = detail.path("OptionSet").path("Options");
        if (options.isEmpty()) {
            options = detail.path("GlobalOptionSet").path("Options");
        }
        List<Choice> all = new ArrayList<>();
        for (JsonNode option : options) {
            String value = option.path("Value").asText("");
            all.add(new Choice(value, Table.label(option.path("Label"), value)));
        }
        return all;
    }
}
