package crosstie.connector.odata4;

import crosstie.connector.shape.Labels;
import crosstie.model.Choice;
import crosstie.model.Entity;
import crosstie.model.EntityKey;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.odata.csdl.Annotations;
import crosstie.odata.csdl.CsdlModel;
import crosstie.odata.csdl.EntitySet;
import crosstie.odata.csdl.EntityType;
import crosstie.odata.csdl.EnumType;
import crosstie.odata.csdl.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Entities by the standard's own vocabulary. Navigation, complex and collection-valued properties are left aside. */
final class Shape {
    private static final String CORE = "Org.OData.Core.V1.";
    private static final String CAPABILITIES = "Org.OData.Capabilities.V1.";

    private Shape() {}

    static Entity entity(CsdlModel model, EntitySet set, EntityType type) {
        List<String> key = model.key(type);
        List<Field> fields = new ArrayList<>();
        for (Property property : model.properties(type)) {
            Optional<EnumType> members = model.enumType(property.type());
            Annotations said = model.annotations(type, property);
            type(property, members)
                    .ifPresent(t -> fields.add(field(property, t, members, said, key.contains(property.name()))));
        }
        return new Entity(
                type.shortName(),
                set.name(),
                Labels.ofName(set.name()),
                fields,
                key,
                alternateKeys(model, type),
                key.isEmpty() || takesNothing(model.annotations(set)));
    }

    private static boolean takesNothing(Annotations said) {
        return isNo(said, "InsertRestrictions", "Insertable") && isNo(said, "UpdateRestrictions", "Updatable");
    }

    private static boolean isNo(Annotations said, String term, String property) {
        return said.get(CAPABILITIES + term)
                .filter(v -> v.toLowerCase(Locale.ROOT).contains(property.toLowerCase(Locale.ROOT) + "=false"))
                .isPresent();
    }

    private static List<EntityKey> alternateKeys(CsdlModel model, EntityType type) {
        return model.alternateKeys(type).stream()
                .map(fields -> new EntityKey(String.join(",", fields), fields, true))
                .toList();
    }

    private static Field field(
            Property p, FieldType type, Optional<EnumType> members, Annotations said, boolean inKey) {
        // services call keys read-only because nobody may change them later; new rows come with theirs all the same
        boolean readOnly = said.isTrue(CORE + "Computed")
                || (!inKey
                        && said.get(CORE + "Permissions")
                                .filter(v -> v.endsWith("Read"))
                                .isPresent());
        boolean createOnly = inKey || said.isTrue(CORE + "Immutable");
        // other columns that may not be null often have a default, which this metadata does not tell
        boolean required = inKey && type.isText() && !p.name().equals(Entity.COMPANY);
        return new Field(
                p.name(),
                said.get("com.sap.vocabularies.Common.v1.Label")
                        .or(() -> said.get(CORE + "Description"))
                        .filter(label -> !label.isBlank())
                        .orElseGet(() -> Labels.ofName(p.name())),
                type,
                required && !readOnly,
                readOnly,
                !readOnly && createOnly,
                p.maxLength(),
                p.scale(),
                members.map(Shape::choices).orElse(List.of()),
                List.of(),
                p.type());
    }

    private static List<Choice> choices(EnumType type) {
        return type.members().stream()
                .map(m -> new Choice(m.name(), Labels.ofName(m.name())))
                .toList();
    }

    private static Optional<FieldType> type(Property p, Optional<EnumType> members) {
        if (members.isPresent()) {
            return Optional.of(members.get().flags() ? FieldType.CHOICES : FieldType.CHOICE);
        }
        return Optional.ofNullable(
                switch (p.type()) {
                    case "Edm.String" -> FieldType.TEXT;
                    case "Edm.Decimal", "Edm.Double", "Edm.Single" -> FieldType.DECIMAL;
                    case "Edm.Int32", "Edm.Int16", "Edm.Byte", "Edm.SByte" -> FieldType.INTEGER;
                    case "Edm.Int64" -> FieldType.LONG;
                    case "Edm.DateTimeOffset" -> FieldType.DATE_TIME;
                    case "Edm.Date" -> FieldType.DATE;
                    case "Edm.Boolean" -> FieldType.BOOLEAN;
                    case "Edm.Guid" -> FieldType.GUID;
                    case "Edm.Binary" -> FieldType.BINARY;
                    case "Edm.TimeOfDay", "Edm.Duration" -> FieldType.OTHER;
                    default -> null;
                });
    }
}
