package crosstie.connector.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import crosstie.connector.shape.Labels;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.LookupTarget;
import crosstie.model.Traits;
import java.math.BigDecimal;
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
record Attributes(
        Map<String, JsonNode> details, Map<String, List<LookupTarget>> targets, String primaryId, Labelling labelling) {
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
        Traits.Days days = days(detail);
        // the document's own type says date and time for all of them (D-35)
        FieldType type = days == Traits.Days.DATE_ONLY ? FieldType.DATE : general;
        return new Field(
                name,
                labelling.of(attribute.path("DisplayName"), Labels.ofName(name)),
                type,
                create && required(attribute, type, detail),
                !create && !update,
                create && !update,
                detail.path("MaxLength").asInt(0),
                detail.path("Precision").asInt(-1),
                new Options(detail, labelling).choices(),
                targets.getOrDefault(name, List.of()),
                kind(attribute),
                traits(attribute, detail, days, !create && !update));
    }

    private Traits traits(JsonNode attribute, JsonNode detail, Traits.Days days, boolean computed) {
        return new Traits(
                -1,
                number(detail.path("MinValue")),
                number(detail.path("MaxValue")),
                level(attribute),
                days,
                computed,
                format(detail),
                new Options(detail, labelling).shared(),
                labelling.of(attribute.path("Description"), ""));
    }

    private static String format(JsonNode detail) {
        String named = detail.path("FormatName").path("Value").asText("");
        return named.isEmpty() ? detail.path("Format").asText("") : named;
    }

    private static BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }

    private static Traits.Days days(JsonNode detail) {
        return switch (detail.path("DateTimeBehavior").path("Value").asText("")) {
            case "UserLocal" -> Traits.Days.USER_LOCAL;
            case "TimeZoneIndependent" -> Traits.Days.ZONE_INDEPENDENT;
            case "DateOnly" -> Traits.Days.DATE_ONLY;
            default -> Traits.Days.UNTOLD;
        };
    }

    private static Traits.Level level(JsonNode attribute) {
        return switch (attribute.path("RequiredLevel").path("Value").asText("")) {
            case "SystemRequired" -> Traits.Level.SYSTEM;
            case "ApplicationRequired" -> Traits.Level.APPLICATION;
            case "Recommended" -> Traits.Level.RECOMMENDED;
            case "None" -> Traits.Level.NONE;
            default -> Traits.Level.UNTOLD;
        };
    }

    /** The API enforces SystemRequired only (D-12), and fills some of these itself. */
    private boolean required(JsonNode attribute, FieldType type, JsonNode detail) {
        String name = attribute.path("LogicalName").asText();
        return level(attribute) == Traits.Level.SYSTEM
                && !type.isChoice()
                && type != FieldType.GUID
                && !kind(attribute).equals("Owner")
                && !name.equals(primaryId)
                && !NUMBERED.contains(name)
                && detail.path("AutoNumberFormat").asText("").isEmpty();
    }
}
