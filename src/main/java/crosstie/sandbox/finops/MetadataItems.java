package crosstie.sandbox.finops;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.sandbox.data.Book;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Navigation;
import crosstie.sandbox.data.Option;
import crosstie.sandbox.data.Shape;
import java.util.List;
import java.util.Map;

/** Entities and enums as the items of the {@code /Metadata} service (F-14). */
final class MetadataItems {
    private final Book book;
    private final Labels labels;

    MetadataItems(Book book, Labels labels) {
        this.book = book;
        this.labels = labels;
    }

    ObjectNode dataEntity(Shape shape) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("Name", shape.aot);
        node.put("PublicEntityName", shape.name);
        node.put("PublicCollectionName", shape.set);
        node.put("LabelId", labels.id(shape.label));
        node.put("DataServiceEnabled", true);
        node.put("DataManagementEnabled", true);
        node.put("EntityCategory", shape.category);
        node.put("IsReadOnly", shape.readOnly);
        return node;
    }

    ObjectNode publicEntity(Shape shape) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("Name", shape.name);
        node.put("EntitySetName", shape.set);
        node.put("LabelId", labels.id(shape.label));
        node.put("IsReadOnly", shape.readOnly);
        node.put("ConfigurationEnabled", true);
        ArrayNode properties = node.putArray("Properties");
        for (Column column : shape.visible(false)) properties.add(property(shape, column));
        ArrayNode navigations = node.putArray("NavigationProperties");
        for (Navigation navigation : shape.navigations) navigations.add(navigation(navigation));
        node.putArray("PropertyGroups");
        ArrayNode actions = node.putArray("Actions");
        if (FinopsMetadata.hasAction(shape.name)) action(actions.addObject(), shape.name);
        return node;
    }

    private static void action(ObjectNode node, String entity) {
        node.put("Name", FinopsMetadata.action(entity)).put("BindingKind", "BoundToEntitySet");
        node.putArray("Parameters");
        node.putObject("ReturnType").put("TypeName", "Edm.Int32").put("IsCollection", false);
        node.putNull("FieldLookup");
    }

    private ObjectNode property(Shape shape, Column column) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("Name", column.name);
        node.put("TypeName", FinopsMetadata.type(column));
        node.put("DataType", FinopsMetadata.axType(column));
        node.put("LabelId", labels.id(column.label));
        node.put("IsKey", column.key);
        node.put("IsMandatory", column.key || column.mandatory);
        node.put("ConfigurationEnabled", true);
        node.put("AllowEdit", !shape.readOnly && !column.key);
        node.put("AllowEditOnCreate", !shape.readOnly);
        node.put("IsDimension", false);
        node.putNull("DimensionRelation");
        node.put("IsDynamicDimension", false);
        node.putNull("DimensionLegalEntityProperty");
        node.putNull("DimensionTypeProperty");
        return node;
    }

    private ObjectNode navigation(Navigation navigation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("Name", navigation.name());
        node.put("RelatedEntity", book.type(navigation.set()));
        node.putNull("RelatedRelationName");
        node.put("Cardinality", "Single");
        ArrayNode constraints = node.putArray("Constraints");
        navigation
                .on()
                .forEach((own, other) -> constraints
                        .addObject()
                        .put("@odata.type", "#Microsoft.Dynamics.Metadata.ReferentialConstraint")
                        .put("Property", own)
                        .put("ReferencedProperty", other));
        return node;
    }

    ObjectNode enumeration(Map.Entry<String, List<Option>> each) {
        String name = each.getKey();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("Name", name);
        node.put("LabelId", labels.id(name));
        ArrayNode array = node.putArray("Members");
        for (Option member : each.getValue()) {
            array.addObject()
                    .put("Name", member.label())
                    .put("Value", member.value())
                    .put("LabelId", labels.id(member.label()))
                    .put("ConfigurationEnabled", true);
        }
        return node;
    }
}
