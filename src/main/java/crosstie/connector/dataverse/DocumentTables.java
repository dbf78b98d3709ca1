package crosstie.connector.dataverse;

import crosstie.connector.shape.Labels;
import crosstie.connector.shape.Shapes;
import crosstie.connector.shape.ShapesWriter;
import crosstie.model.Entity;
import crosstie.model.EntityKey;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.Traits;
import crosstie.odata.csdl.CsdlModel;
import crosstie.odata.csdl.EntitySet;
import crosstie.odata.csdl.EntityType;
import crosstie.odata.csdl.Property;
import java.util.List;

/**
 * Tables as {@code $metadata} shows them (D-8 to D-11): all of them in one answer, but choices as numbers and without lengths. Enough to
 * search by.
 */
final class DocumentTables {
    private static final String COMPUTED = "Org.OData.Core.V1.Computed";

    private DocumentTables() {}

    static boolean isWanted(String term) {
        return term.equals(COMPUTED) || term.endsWith(".AlternateKeys");
    }

    static Shapes packed(CsdlModel model) {
        ShapesWriter writer = new ShapesWriter();
        for (EntitySet set : model.sets()) {
            model.type(set.type()).ifPresent(type -> writer.add(entity(model, set, type)));
        }
        return writer.done();
    }

    /** The key is declared wherever in the line of types (D-9). */
    private static Entity entity(CsdlModel model, EntitySet set, EntityType type) {
        List<Field> fields = model.properties(type).stream()
                .map(p -> field(p, model.annotations(type, p).isTrue(COMPUTED)))
                .toList();
        List<EntityKey> keys = model.alternateKeys(type).stream()
                .map(k -> new EntityKey(String.join(",", k), k, true))
                .toList();
        List<String> key = model.key(type);
        return new Entity(
                type.shortName(), set.name(), Labels.ofName(type.shortName()), fields, key, keys, key.isEmpty());
    }

    /** Each lookup stands there by its value (D-10). */
    private static Field field(Property p, boolean computed) {
        boolean lookup = p.name().startsWith("_") && p.name().endsWith("_value");
        String name = lookup ? p.name().substring(1, p.name().length() - "_value".length()) : p.name();
        FieldType type = lookup ? FieldType.LOOKUP : type(p.type());
        return new Field(
                name,
                Labels.ofName(name),
                type,
                false,
                computed && !lookup,
                false,
                0,
                -1,
                List.of(),
                List.of(),
                p.type(),
                Traits.NONE);
    }

    private static FieldType type(String edm) {
        return switch (edm) {
            case "Edm.String" -> FieldType.TEXT;
            case "Edm.Int32" -> FieldType.INTEGER;
            case "Edm.Int64" -> FieldType.LONG;
            case "Edm.Decimal", "Edm.Double" -> FieldType.DECIMAL;
            case "Edm.Boolean" -> FieldType.BOOLEAN;
            case "Edm.DateTimeOffset" -> FieldType.DATE_TIME;
            case "Edm.Date" -> FieldType.DATE;
            case "Edm.Guid" -> FieldType.GUID;
            case "Edm.Binary" -> FieldType.BINARY;
            default -> FieldType.OTHER;
        };
    }
}
