package crosstie.connector.odata4;

import crosstie.connector.shape.Labels;
import crosstie.model.Choice;
import crosstie.model.Entity;
import crosstie.model.EntityKey;
import crosstie.model.EntityTraits;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.Traits;
import crosstie.odata.csdl.CsdlModel;
import crosstie.odata.csdl.EntitySet;
import crosstie.odata.csdl.EntityType;
import crosstie.odata.csdl.EnumType;
import crosstie.odata.csdl.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Entities by the standard's own vocabulary. What a row array cannot hold, complex and collection-valued properties, is listed as read-only
 * fields of type Other, so that nobody misses them silently. Navigation properties are no columns.
 */
final class Shape {
    /** Written and read as text; all else of no type of ours is a stream, a place on earth or built of parts. */
    private static final Set<String> TEXTUAL = Set.of("Edm.TimeOfDay", "Edm.Duration");

    private Shape() {}

    static Entity entity(CsdlModel model, EntitySet set, EntityType type) {
        List<String> key = model.key(type);
        Capabilities can = new Capabilities(model.annotations(set));
        List<Field> fields = new ArrayList<>();
        for (Property declared : model.properties(type)) {
            Property property = model.resolved(declared);
            Said said = new Said(model.annotations(type, property));
            fields.add(field(model, property, said, can, key.contains(property.name())));
        }
        return new Entity(
                type.shortName(),
                set.name(),
                new Said(model.annotations(set)).label().orElseGet(() -> Labels.ofName(set.name())),
                fields,
                key,
                alternateKeys(model, type),
                key.isEmpty() || can.takesNothing(),
                traits(can));
    }

    private static EntityTraits traits(Capabilities can) {
        return new EntityTraits("", "", can.isTracked(), false, can.insertable(), can.updatable(), can.deletable(), "");
    }

    private static List<EntityKey> alternateKeys(CsdlModel model, EntityType type) {
        return model.alternateKeys(type).stream()
                .map(fields -> new EntityKey(String.join(",", fields), fields, true))
                .toList();
    }

    private static Field field(CsdlModel model, Property p, Said said, Capabilities can, boolean inKey) {
        Optional<EnumType> members = model.enumType(p.type());
        FieldType type = type(p, members);
        boolean structured = type == FieldType.OTHER && !TEXTUAL.contains(p.type());
        // services call keys read-only because nobody may change them later; new rows come with theirs all the same
        boolean never = structured || said.isComputed() || (!inKey && said.isReadOnly());
        boolean onCreate = !can.isKeptFromInsert(p.name());
        boolean onUpdate = !inKey && !said.isImmutable() && !can.isKeptFromUpdate(p.name());
        boolean readOnly = never || (!onCreate && !onUpdate);
        // other columns that may not be null often have a default, which this metadata does not tell
        boolean required = (inKey && type.isText() && !p.name().equals(Entity.COMPANY)) || can.isRequired(p.name());
        return new Field(
                p.name(),
                said.label().orElseGet(() -> Labels.ofName(p.name())),
                type,
                required && !readOnly,
                readOnly,
                !readOnly && !onUpdate,
                p.maxLength(),
                p.scale(),
                members.map(m -> choices(m)).orElseGet(said::allowed),
                List.of(),
                p.type(),
                traits(p, said));
    }

    private static Traits traits(Property p, Said said) {
        return new Traits(
                p.precision(),
                said.minimum(),
                said.maximum(),
                Traits.Level.UNTOLD,
                p.type().equals("Edm.Date") ? Traits.Days.DATE_ONLY : Traits.Days.UNTOLD,
                said.isComputed(),
                said.unit(),
                "",
                said.help());
    }

    private static List<Choice> choices(EnumType type) {
        return type.members().stream()
                .map(m -> new Choice(
                        m.name(), new Said(m.annotations()).label().orElseGet(() -> Labels.ofName(m.name()))))
                .toList();
    }

    private static FieldType type(Property p, Optional<EnumType> members) {
        if (members.isPresent()) {
            return members.get().flags() ? FieldType.CHOICES : FieldType.CHOICE;
        }
        return switch (p.type()) {
            case "Edm.String" -> FieldType.TEXT;
            case "Edm.Decimal", "Edm.Double", "Edm.Single" -> FieldType.DECIMAL;
            case "Edm.Int32", "Edm.Int16", "Edm.Byte", "Edm.SByte" -> FieldType.INTEGER;
            case "Edm.Int64" -> FieldType.LONG;
            case "Edm.DateTimeOffset" -> FieldType.DATE_TIME;
            case "Edm.Date" -> FieldType.DATE;
            case "Edm.Boolean" -> FieldType.BOOLEAN;
            case "Edm.Guid" -> FieldType.GUID;
            case "Edm.Binary" -> FieldType.BINARY;
            default -> FieldType.OTHER;
        };
    }
}
