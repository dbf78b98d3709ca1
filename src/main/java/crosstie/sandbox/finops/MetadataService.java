package crosstie.sandbox.finops;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Navigation;
import crosstie.sandbox.data.Option;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Bytes;
import crosstie.sandbox.http.Request;
import crosstie.sandbox.http.Uris;
import crosstie.sandbox.query.JsonView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The {@code /Metadata} service (F-14). */
final class MetadataService {
    private static final JsonView VIEW = new JsonView(Set.of(), Set.of());

    private final Shape.Book book;
    private final Labels labels;
    private final String root;

    MetadataService(Shape.Book book, Labels labels, String root) {
        this.book = book;
        this.labels = labels;
        this.root = root + "Metadata/";
    }

    Answer answer(String path, Request request) {
        if (!request.method().equals("GET")) throw Refused.verb(request.method());
        String address = Uris.decode(path, false);
        int open = address.indexOf('(');
        String list = open < 0 ? address : address.substring(0, open);
        String key = open < 0 ? null : address.substring(open + 1, Math.max(open + 1, address.length() - 1));
        Map<String, String> options = Uris.options(request.query());
        return switch (list) {
            case "PublicEntities" -> answer(list, key, options, book.shapes(), s -> s.name, this::publicEntity);
            case "DataEntities" -> answer(list, key, options, book.shapes(), s -> s.aot, this::dataEntity);
            case "PublicEnumerations" ->
                answer(
                        list,
                        key,
                        options,
                        List.copyOf(book.enumerations().entrySet()),
                        Map.Entry::getKey,
                        e -> enumeration(e.getKey(), e.getValue()));
            case "Labels" -> label(key, request);
            default -> throw Refused.route(root + path);
        };
    }

    private <T> Answer answer(
            String list,
            String key,
            Map<String, String> options,
            List<T> all,
            Function<T, String> name,
            Function<T, ObjectNode> item) {
        if (key == null) {
            ObjectNode out = JsonNodeFactory.instance.objectNode();
            out.put("@odata.context", root + "$metadata#" + list);
            List<ObjectNode> nodes = all.stream().map(item).toList();
            ArrayNode value = VIEW.list(nodes, options);
            if ("true".equals(options.get("$count"))) out.put("@odata.count", value.size());
            out.set("value", value);
            return json(out);
        }
        String wanted = key.length() < 2 ? key : key.substring(1, key.length() - 1);
        T found = all.stream()
                .filter(t -> name.apply(t).equals(wanted))
                .findFirst()
                .orElseThrow(Refused::missing);
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("@odata.context", root + "$metadata#" + list + "/$entity");
        out.setAll(item.apply(found));
        return json(out);
    }

    private static Answer json(ObjectNode node) {
        return Answer.of(200, FinopsQuery.TYPE, new Bytes(4096).text(node.toString()));
    }

    private ObjectNode dataEntity(Shape shape) {
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

    private ObjectNode publicEntity(Shape shape) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("Name", shape.name);
        node.put("EntitySetName", shape.set);
        node.put("LabelId", labels.id(shape.label));
        node.put("IsReadOnly", shape.readOnly);
        node.put("ConfigurationEnabled", true);
        ArrayNode properties = node.putArray("Properties");
        for (Column column : shape.columns) properties.add(property(shape, column));
        ArrayNode navigations = node.putArray("NavigationProperties");
        for (Navigation navigation : shape.navigations) navigations.add(navigation(navigation));
        node.putArray("PropertyGroups");
        node.putArray("Actions");
        return node;
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
        node.put(
                "RelatedEntity",
                book.shapes().stream()
                        .filter(s -> s.set.equals(navigation.set()))
                        .findFirst()
                        .orElseThrow()
                        .name);
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

    private ObjectNode enumeration(String name, List<Option> members) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("Name", name);
        node.put("LabelId", labels.id(name));
        ArrayNode array = node.putArray("Members");
        for (Option member : members) {
            array.addObject()
                    .put("Name", member.label())
                    .put("Value", member.value())
                    .put("LabelId", labels.id(member.label()))
                    .put("ConfigurationEnabled", true);
        }
        return node;
    }

    /** {@code Labels(Id='@SBX1000',Language='en-US')}: one label per call, in English for every language. */
    private Answer label(String key, Request request) {
        String id = part(key, "Id");
        String text = id == null ? null : labels.text(id);
        if (text == null) throw key == null ? Refused.route(root + request.path()) : Refused.missing();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("@odata.context", root + "$metadata#Labels/$entity");
        node.put("Id", id);
        node.put("Language", part(key, "Language"));
        node.put("Value", text);
        return json(node);
    }

    private static String part(String key, String name) {
        if (key == null) return null;
        for (String part : key.split(",")) {
            String trimmed = part.trim();
            if (trimmed.startsWith(name + "='") && trimmed.endsWith("'"))
                return trimmed.substring(name.length() + 2, trimmed.length() - 1);
        }
        return null;
    }
}
