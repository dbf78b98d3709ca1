package crosstie.sandbox.sales;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Kind;
import crosstie.sandbox.data.Option;
import crosstie.sandbox.data.Shape;
import java.util.Locale;
import java.util.Set;

/** Tables, attributes, keys and relationships as the items of EntityDefinitions. */
final class DefinitionItems {
    /** Members that only derived types have: a {@code $select} may name them behind a cast only. */
    static final Set<String> DERIVED = Set.of(
            "MaxLength",
            "Format",
            "FormatName",
            "MinValue",
            "MaxValue",
            "Precision",
            "PrecisionSource",
            "IsBaseCurrency",
            "DateTimeBehavior",
            "OptionSet",
            "GlobalOptionSet",
            "DefaultValue",
            "IsPrimaryImage",
            "CanStoreFullImage",
            "MaxHeight",
            "MaxWidth",
            "MaxSizeInKB",
            "Targets");

    static final Set<String> CASTS = Set.of(
            "StringAttributeMetadata",
            "MemoAttributeMetadata",
            "IntegerAttributeMetadata",
            "BigIntAttributeMetadata",
            "DecimalAttributeMetadata",
            "DoubleAttributeMetadata",
            "MoneyAttributeMetadata",
            "DateTimeAttributeMetadata",
            "BooleanAttributeMetadata",
            "PicklistAttributeMetadata",
            "MultiSelectPicklistAttributeMetadata",
            "StateAttributeMetadata",
            "StatusAttributeMetadata",
            "LookupAttributeMetadata",
            "EntityNameAttributeMetadata",
            "UniqueIdentifierAttributeMetadata",
            "ImageAttributeMetadata",
            "FileAttributeMetadata");
    private static final Set<String> CUSTOMERS = Set.of("customerid", "parentcustomerid");

    /** The derived type; ids are of the base type and have none on the wire. */
    static String metadataType(Column column) {
        return switch (column.kind) {
            case ID, GUID -> "UniqueIdentifierAttributeMetadata";
            case TEXT, ENUM -> "StringAttributeMetadata";
            case MEMO -> "MemoAttributeMetadata";
            case INTEGER, TIME -> "IntegerAttributeMetadata";
            case LONG -> "BigIntAttributeMetadata";
            case DECIMAL, REAL -> "DecimalAttributeMetadata";
            case MONEY, BASE -> "MoneyAttributeMetadata";
            case DOUBLE -> "DoubleAttributeMetadata";
            case BOOLEAN -> "BooleanAttributeMetadata";
            case DATETIME, DAY, DATE, UTCDATETIME -> "DateTimeAttributeMetadata";
            case CHOICE -> "PicklistAttributeMetadata";
            case CHOICES -> "MultiSelectPicklistAttributeMetadata";
            case STATE -> "StateAttributeMetadata";
            case STATUS -> "StatusAttributeMetadata";
            case LOOKUP -> "LookupAttributeMetadata";
            case ENTITYNAME -> "EntityNameAttributeMetadata";
            case IMAGE, BINARY -> "ImageAttributeMetadata";
            case FILE -> "FileAttributeMetadata";
        };
    }

    private static String attributeType(Column column) {
        return switch (column.kind) {
            case ID, GUID -> "Uniqueidentifier";
            case LOOKUP ->
                column.name.equals("ownerid") ? "Owner" : CUSTOMERS.contains(column.name) ? "Customer" : "Lookup";
            case CHOICES, IMAGE, FILE -> "Virtual";
            default -> metadataType(column).replace("AttributeMetadata", "");
        };
    }

    private final Switches switches;

    DefinitionItems(Switches switches) {
        this.switches = switches;
    }

    ObjectNode table(Shape shape) {
        ObjectNode node = SalesJson.object();
        node.put("MetadataId", Definitions.id(shape.name));
        node.put("LogicalName", shape.name);
        node.put("SchemaName", isCustom(shape.name) ? shape.name : title(shape.name));
        node.put("EntitySetName", shape.set);
        node.put("LogicalCollectionName", shape.set);
        node.put("PrimaryIdAttribute", shape.keys().getFirst().name);
        node.put("PrimaryNameAttribute", shape.title);
        node.set("DisplayName", SalesJson.label(shape.label));
        node.set("DisplayCollectionName", SalesJson.label(shape.plural));
        node.set("Description", SalesJson.label(""));
        node.put("OwnershipType", shape.ownership);
        node.put("ChangeTrackingEnabled", switches.isTracked(shape));
        node.put("IsOptimisticConcurrencyEnabled", Definitions.tracked(shape));
        node.put("IsPrivate", false);
        node.put("IsCustomEntity", isCustom(shape.name));
        node.put("IsManaged", true);
        node.put("IsIntersect", false);
        node.put("IsActivity", shape.documentKey.equals("activityid"));
        node.put("IsLogicalEntity", false);
        node.put("TableType", shape.elastic ? "Elastic" : "Standard");
        node.putNull("DataProviderId");
        node.set("CanCreateAttributes", SalesJson.managed(true));
        node.set("IsCustomizable", SalesJson.managed(true));
        return node;
    }

    private static boolean isCustom(String name) {
        return name.startsWith("msdynce_") || name.startsWith("new_");
    }

    private static String title(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** @param cast whether the request names the derived type: only then its own members come along */
    ObjectNode attribute(Shape shape, Column column, boolean cast) {
        ObjectNode node = SalesJson.object();
        boolean base = column.kind == Kind.ID || column.kind == Kind.GUID;
        if (!cast && !base) node.put("@odata.type", "#Microsoft.Dynamics.CRM." + metadataType(column));
        node.put("MetadataId", Definitions.id(shape.name + "." + column.name));
        node.put("LogicalName", column.name);
        node.put("SchemaName", isCustom(column.name) ? column.name : title(column.name));
        node.put("EntityLogicalName", shape.name);
        node.put("AttributeType", attributeType(column));
        node.putObject("AttributeTypeName").put("Value", typeName(column));
        node.putNull("AttributeOf");
        node.set("DisplayName", SalesJson.label(column.label));
        node.set("Description", SalesJson.label(""));
        required(node, column);
        boolean computed = column.readOnly && column.kind != Kind.ID;
        node.put("IsValidForCreate", !computed);
        node.put("IsValidForUpdate", !computed && column.kind != Kind.ID);
        node.put("IsValidForRead", true);
        node.put("IsPrimaryId", column.kind == Kind.ID);
        node.put("IsPrimaryName", column.name.equals(shape.title));
        node.put("IsCustomAttribute", isCustom(column.name));
        node.put("IsLogical", false);
        typed(node, shape, column);
        return node;
    }

    /** What {@code AttributeType} calls Virtual has its own name here. */
    private static String typeName(Column column) {
        String type = attributeType(column);
        return (type.equals("Virtual") ? metadataType(column).replace("AttributeMetadata", "") : type) + "Type";
    }

    private static void required(ObjectNode node, Column column) {
        String level = switch (column.required) {
            case "system" -> "SystemRequired";
            case "application" -> "ApplicationRequired";
            case "recommended" -> "Recommended";
            default -> "None";
        };
        node.putObject("RequiredLevel").put("Value", level).put("CanBeChanged", !level.equals("SystemRequired"));
    }

    private static void typed(ObjectNode node, Shape shape, Column column) {
        switch (column.kind) {
            case TEXT, MEMO, ENUM -> {
                node.put("MaxLength", column.max);
                node.put("Format", column.kind == Kind.MEMO ? "TextArea" : "Text");
                node.putObject("FormatName").put("Value", column.kind == Kind.MEMO ? "TextArea" : "Text");
            }
            case INTEGER, DECIMAL, REAL, DOUBLE, MONEY, BASE -> number(node, column);
            case DATETIME, DAY, DATE, UTCDATETIME -> {
                boolean day = column.kind == Kind.DAY;
                node.put("Format", day ? "DateOnly" : "DateAndTime");
                node.putObject("DateTimeBehavior").put("Value", day ? "DateOnly" : column.behavior);
            }
            case CHOICE, CHOICES, STATE, STATUS -> choice(node, shape, column);
            case BOOLEAN -> {
                node.set("OptionSet", yesNo(column));
                node.putNull("GlobalOptionSet");
                node.put("DefaultValue", column.initial != null && column.initial.asBoolean());
            }
            case LOOKUP -> {
                ArrayNode targets = node.putArray("Targets");
                column.targets.forEach(targets::add);
            }
            case IMAGE -> {
                node.put("IsPrimaryImage", false).put("CanStoreFullImage", true);
                node.put("MaxHeight", 144).put("MaxWidth", 144).put("MaxSizeInKB", 10_240);
            }
            case FILE -> node.put("MaxSizeInKB", 32_768);
            default -> {
                // nothing of its own
            }
        }
    }

    /** A choice of all tables is told as the global one only. */
    private static void choice(ObjectNode node, Shape shape, Column column) {
        if (column.global.isEmpty()) {
            node.set("OptionSet", options(shape, column));
            node.putNull("GlobalOptionSet");
        } else {
            node.putNull("OptionSet");
            node.set("GlobalOptionSet", GlobalChoices.of(column.global));
        }
    }

    private static void number(ObjectNode node, Column column) {
        if (column.lowest != null) node.put("MinValue", column.lowest);
        if (column.highest != null) node.put("MaxValue", column.highest);
        if (column.kind == Kind.INTEGER) return;
        node.put("Precision", column.precision());
        if (column.kind == Kind.MONEY || column.kind == Kind.BASE) {
            node.put("PrecisionSource", 2);
            node.put("IsBaseCurrency", column.kind == Kind.BASE);
        }
    }

    private static ObjectNode options(Shape shape, Column column) {
        ObjectNode set = SalesJson.object();
        set.put("MetadataId", Definitions.id("options." + column.name));
        set.put("Name", column.name);
        set.put("IsGlobal", false);
        set.put(
                "OptionSetType",
                column.kind == Kind.STATE ? "State" : column.kind == Kind.STATUS ? "Status" : "Picklist");
        ArrayNode options = set.putArray("Options");
        for (Option option : column.options) options.add(option(shape, column, option));
        return set;
    }

    private static ObjectNode option(Shape shape, Column column, Option option) {
        ObjectNode node = SalesJson.object();
        if (column.kind == Kind.STATE) node.put("@odata.type", "#Microsoft.Dynamics.CRM.StateOptionMetadata");
        if (column.kind == Kind.STATUS) node.put("@odata.type", "#Microsoft.Dynamics.CRM.StatusOptionMetadata");
        node.put("Value", option.value());
        node.set("Label", SalesJson.label(option.label()));
        node.set("Description", SalesJson.label(""));
        if (column.kind == Kind.STATUS) node.put("State", option.state());
        if (column.kind == Kind.STATE) {
            node.put("DefaultStatus", Rules.defaultStatus(shape.column("statuscode"), option.value()));
            node.put("InvariantName", option.label().replace(" ", ""));
        }
        return node;
    }

    private static ObjectNode yesNo(Column column) {
        ObjectNode set = SalesJson.object();
        set.put("MetadataId", Definitions.id("options." + column.name));
        set.put("OptionSetType", "Boolean");
        set.putObject("TrueOption").put("Value", 1).set("Label", SalesJson.label("Yes"));
        set.putObject("FalseOption").put("Value", 0).set("Label", SalesJson.label("No"));
        return set;
    }

    ObjectNode key(AlternateKey key) {
        ObjectNode node = SalesJson.object();
        node.put("MetadataId", Definitions.id("key." + key.name()));
        node.put("LogicalName", key.name());
        node.put("SchemaName", key.name());
        node.put("EntityLogicalName", key.table());
        node.set("DisplayName", SalesJson.label(key.label()));
        ArrayNode attributes = node.putArray("KeyAttributes");
        key.columns().forEach(attributes::add);
        node.put("EntityKeyIndexStatus", key.status());
        node.put("IsManaged", true);
        return node;
    }

    ObjectNode relation(Relation relation) {
        ObjectNode node = SalesJson.object();
        node.put("MetadataId", Definitions.id("relation." + relation.schemaName() + "." + relation.navigation()));
        node.put("SchemaName", relation.schemaName());
        node.put("RelationshipType", "OneToManyRelationship");
        node.put("ReferencingEntity", relation.from().name);
        node.put("ReferencingAttribute", relation.column().name);
        node.put("ReferencedEntity", relation.target());
        node.put("ReferencedAttribute", relation.target().equals("owner") ? "ownerid" : relation.target() + "id");
        node.put("ReferencingEntityNavigationPropertyName", relation.navigation());
        node.put("ReferencedEntityNavigationPropertyName", relation.schemaName());
        return node;
    }
}
