package crosstie.connector.finops;

import crosstie.connector.shape.Labels;
import crosstie.model.Choice;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.odata.csdl.Annotations;
import crosstie.odata.csdl.Csdl;
import crosstie.odata.csdl.CsdlModel;
import crosstie.odata.csdl.EntitySet;
import crosstie.odata.csdl.EntityType;
import crosstie.odata.csdl.EnumType;
import crosstie.odata.csdl.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Data entities as F&amp;O writes them into its metadata (F-7 to F-12). */
final class Shape {
    private static final String TERMS = "Microsoft.Dynamics.OData.Core.V1.";
    private static final String AX_TYPE = TERMS + "AXType";
    private static final String ALLOW_EDIT = TERMS + "AllowEdit";
    private static final String ALLOW_EDIT_ON_CREATE = TERMS + "AllowEditOnCreate";
    private static final String READ_ONLY = TERMS + "IsReadOnly";
    private static final String REQUIRED = TERMS + "IsRequired";

    private Shape() {}

    /** Labels and help texts are ids only, and most of the document: left aside. */
    static Csdl csdl() {
        List<String> wanted = List.of(AX_TYPE, ALLOW_EDIT, ALLOW_EDIT_ON_CREATE, READ_ONLY, REQUIRED);
        return Csdl.usual().keeping(wanted::contains);
    }

    static Entity entity(CsdlModel model, EntitySet set, EntityType type) {
        List<String> key = model.key(type);
        List<Field> fields = new ArrayList<>();
        for (Property property : model.properties(type)) {
            Optional<EnumType> members = model.enumType(property.type());
            Annotations said = model.annotations(type, property);
            type(property, members.isPresent(), said)
                    .ifPresent(t -> fields.add(field(property, t, members, said, key.contains(property.name()))));
        }
        boolean readOnly = key.isEmpty() || model.annotations(type).isTrue(READ_ONLY);
        return new Entity(type.shortName(), set.name(), Labels.ofName(set.name()), fields, key, List.of(), readOnly);
    }

    private static Field field(
            Property p, FieldType type, Optional<EnumType> members, Annotations said, boolean inKey) {
        boolean create = !said.isFalse(ALLOW_EDIT_ON_CREATE) && !said.isTrue(READ_ONLY);
        boolean update = !said.isFalse(ALLOW_EDIT) && !said.isTrue(READ_ONLY) && !inKey;
        boolean supplied = p.name().equals(Entity.COMPANY);
        return new Field(
                p.name(),
                Labels.ofName(p.name()),
                type,
                said.isTrue(REQUIRED) && create && !supplied,
                !create && !update,
                create && !update,
                p.maxLength(),
                p.scale(),
                members.map(Shape::choices).orElse(List.of()),
                List.of(),
                p.type());
    }

    /** The first is the empty one: F&amp;O has no null for them. */
    private static List<Choice> choices(EnumType type) {
        return type.members().stream()
                .sorted(Comparator.comparingLong(EnumType.Member::value))
                .map(m -> new Choice(m.name(), Labels.ofName(m.name())))
                .toList();
    }

    /** Types of F-9; a date and a point in time look the same but for the annotation. Empty for what no row can hold. */
    private static Optional<FieldType> type(Property p, boolean isEnum, Annotations said) {
        String ax =
                said.get(AX_TYPE).map(t -> t.substring(t.lastIndexOf('/') + 1)).orElse("");
        if (isEnum) {
            return Optional.of(FieldType.CHOICE);
        }
        return Optional.ofNullable(
                switch (p.type()) {
                    case "Edm.String" -> ax.equals("Memo") ? FieldType.MEMO : FieldType.TEXT;
                    case "Edm.Decimal", "Edm.Double", "Edm.Single" -> FieldType.DECIMAL;
                    case "Edm.Int32", "Edm.Int16", "Edm.Byte" -> ax.equals("Time") ? FieldType.TIME : FieldType.INTEGER;
                    case "Edm.Int64" -> FieldType.LONG;
                    case "Edm.DateTimeOffset" -> ax.equals("Date") ? FieldType.DATE : FieldType.DATE_TIME;
                    case "Edm.Date" -> FieldType.DATE;
                    case "Edm.Boolean" -> FieldType.BOOLEAN;
                    case "Edm.Guid" -> FieldType.GUID;
                    case "Edm.Binary" -> FieldType.BINARY;
                    default -> null;
                });
    }
}
