package crosstie.sandbox.sales;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.sandbox.data.Book;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Bytes;
import crosstie.sandbox.http.Request;
import crosstie.sandbox.http.Uris;
import crosstie.sandbox.query.JsonView;
import crosstie.sandbox.query.Split;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Metadata as data: EntityDefinitions with its casts, keys and relationships (D-12). */
final class Definitions {
    private static final String CAST = "Microsoft.Dynamics.CRM.";
    private static final Set<String> ALWAYS = Set.of("@odata.type", "MetadataId");
    private static final JsonView TABLES = new JsonView(
            ALWAYS,
            Set.of(
                    "Attributes",
                    "Keys",
                    "ManyToOneRelationships",
                    "OneToManyRelationships",
                    "ManyToManyRelationships"));
    private static final JsonView ATTRIBUTES = new JsonView(ALWAYS, Set.of("OptionSet", "GlobalOptionSet"));
    private static final JsonView PLAIN = new JsonView(ALWAYS, Set.of());
    private static final Set<String> UNSUPPORTED = Set.of("$top", "$skip", "$count", "$orderby");

    private final Book book;
    private final boolean stale;
    private final List<Shape> shapes;
    private final String root;
    private final DefinitionItems items;
    private final Relations relations;

    Definitions(Book book, Relations relations, String root, Switches switches, boolean stale) {
        this.stale = stale;
        this.book = book;
        shapes = book.shapes();
        this.relations = relations;
        this.root = root;
        items = new DefinitionItems(switches);
    }

    static boolean serves(String segment) {
        return segment.startsWith("EntityDefinitions")
                || segment.startsWith("GlobalOptionSetDefinitions")
                || segment.startsWith("RelationshipDefinitions");
    }

    /** Change tracking is on for the tables that hold business data. */
    static boolean tracked(Shape shape) {
        return !Set.of("solution", "organization", "msdynce_p2cautonumber").contains(shape.name);
    }

    static String id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }

    Answer answer(List<String> segments, Request request) {
        if (!request.method().equals("GET")) throw Fault.verb(request.method());
        Map<String, String> options = Uris.options(request.query());
        for (String option : options.keySet())
            if (UNSUPPORTED.contains(option)) throw Fault.query("The query parameter " + option + " is not supported");
        String first = Uris.decode(segments.getFirst(), false);
        if (first.equals("EntityDefinitions")) return tables(options);
        if (first.startsWith("EntityDefinitions("))
            return table(shape(first), segments.subList(1, segments.size()), options);
        if (first.startsWith("GlobalOptionSetDefinitions(")) return globalChoice(first, options);
        if (first.equals("RelationshipDefinitions")) return relationships(segments, options);
        if (first.equals("GlobalOptionSetDefinitions")) return list(first, PLAIN.list(GlobalChoices.list(), options));
        throw Fault.segment(first);
    }

    /** Table by table: with attributes, all of them together would be a tree of hundreds of megabytes. */
    private Answer tables(Map<String, String> options) {
        Map<String, String> filterOnly = new java.util.LinkedHashMap<>(options);
        filterOnly.keySet().removeAll(Set.of("$select", "$expand"));
        Bytes out = new Bytes(1 << 16);
        out.text("{\"@odata.context\":\"" + root + "$metadata#EntityDefinitions\",\"value\":[");
        boolean first = true;
        for (JsonNode node : TABLES.list(() -> shapes.stream().map(items::table).iterator(), filterOnly)) {
            if (!first) out.text(",");
            first = false;
            out.text(
                    whole(book.named(node.get("LogicalName").asText()), options).toString());
        }
        return Answer.of(200, SalesQuery.TYPE, out.text("]}"));
    }

    private ObjectNode whole(Shape shape, Map<String, String> options) {
        return TABLES.one(items.table(shape), options, (name, inner) -> part(shape, name, inner));
    }

    private JsonNode part(Shape shape, String name, Map<String, String> options) {
        return switch (name) {
            case "Attributes" -> ATTRIBUTES.list(attributes(shape, ""), uncast(options));
            case "Keys" ->
                PLAIN.list(AlternateKey.of(shape.name).stream().map(items::key).toList(), options);
            case "ManyToOneRelationships" ->
                PLAIN.list(relations.from(shape).stream().map(items::relation).toList(), options);
            case "OneToManyRelationships" ->
                PLAIN.list(relations.to(shape).stream().map(items::relation).toList(), options);
            default -> PLAIN.list(List.of(), options);
        };
    }

    private static Map<String, String> uncast(Map<String, String> options) {
        for (String name : Split.names(options.getOrDefault("$select", ""))) {
            if (DefinitionItems.DERIVED.contains(name))
                throw Fault.query("Could not find a property named '" + name
                        + "' on type 'Microsoft.Dynamics.CRM.AttributeMetadata'.");
        }
        return options;
    }

    private List<ObjectNode> attributes(Shape shape, String cast) {
        Stream<Column> columns = shape.visible(stale).stream();
        if (!cast.isEmpty())
            columns = columns.filter(c -> DefinitionItems.metadataType(c).equals(cast));
        return columns.map(c -> items.attribute(shape, c, !cast.isEmpty())).toList();
    }

    private Shape shape(String segment) {
        String key = segment.substring(segment.indexOf('(') + 1, segment.length() - 1);
        Shape named = key.startsWith("LogicalName='") ? book.named(key.substring(13, key.length() - 1)) : null;
        if (named != null) return named;
        for (Shape shape : shapes) if (key.equalsIgnoreCase(id(shape.name))) return shape;
        throw new Fault(404, "0x80060888", "Could not find an entity with specified entity key " + key + ".");
    }

    private Answer table(Shape shape, List<String> rest, Map<String, String> options) {
        String context = "EntityDefinitions('" + shape.name + "')";
        if (rest.isEmpty()) return one("EntityDefinitions", whole(shape, options));
        String part = Uris.decode(rest.getFirst(), false);
        if (part.startsWith("Attributes(")) return attribute(shape, part, rest, options);
        if (!part.equals("Attributes") || rest.size() == 1) {
            if (!Set.of(
                            "Attributes",
                            "Keys",
                            "ManyToOneRelationships",
                            "OneToManyRelationships",
                            "ManyToManyRelationships")
                    .contains(part)) throw Fault.segment(part);
            return list(context + "/" + part, part(shape, part, options));
        }
        String cast = rest.get(1);
        checkCast(cast);
        return list(context + "/Attributes/" + cast, expanded(shape, cast.substring(CAST.length()), options));
    }

    private JsonNode expanded(Shape shape, String cast, Map<String, String> options) {
        Map<String, String> filterOnly = new java.util.LinkedHashMap<>(options);
        filterOnly.keySet().removeAll(Set.of("$expand", "$select"));
        var out = SalesJson.array();
        for (ObjectNode node : attributes(shape, cast)) {
            if (!PLAIN.list(List.of(node), filterOnly).isEmpty())
                out.add(ATTRIBUTES.one(node, options, (name, inner) -> choice(node, name, inner)));
        }
        return out;
    }

    private static JsonNode choice(ObjectNode attribute, String name, Map<String, String> options) {
        return attribute.get(name) instanceof ObjectNode set
                ? PLAIN.one(set, options, (a, b) -> null)
                : SalesJson.none();
    }

    private static void checkCast(String cast) {
        if (!cast.startsWith(CAST) || !DefinitionItems.CASTS.contains(cast.substring(CAST.length()))) {
            throw new Fault(404, "0x80060888", "Resource not found for the segment '" + cast + "'.");
        }
    }

    private Answer attribute(Shape shape, String segment, List<String> rest, Map<String, String> options) {
        String key = segment.substring(segment.indexOf('(') + 1, segment.length() - 1);
        Column column = shape.visible(stale).stream()
                .filter(c -> key.equals("LogicalName='" + c.name + "'")
                        || key.equalsIgnoreCase(id(shape.name + "." + c.name)))
                .findFirst()
                .orElseThrow(() -> new Fault(
                        404,
                        "0x80060888",
                        "Could not find an attribute with specified " + key + " in entity " + shape.name + "."));
        boolean cast = rest.size() > 1;
        if (cast) checkCast(rest.get(1));
        if (cast && !rest.get(1).equals(CAST + DefinitionItems.metadataType(column))) throw Fault.segment(rest.get(1));
        ObjectNode node = items.attribute(shape, column, cast);
        return one(
                "EntityDefinitions('" + shape.name + "')/Attributes",
                ATTRIBUTES.one(node, options, (name, inner) -> choice(node, name, inner)));
    }

    private Answer globalChoice(String segment, Map<String, String> options) {
        String key = segment.substring(segment.indexOf('(') + 1, segment.length() - 1);
        ObjectNode found = GlobalChoices.find(
                key.startsWith("Name='") && key.endsWith("'") ? key.substring(6, key.length() - 1) : key);
        if (found == null)
            throw new Fault(404, "0x80040217", "Could not find an optionset with " + key + " as its specified key.");
        return one("GlobalOptionSetDefinitions", PLAIN.one(found, options, (a, b) -> null));
    }

    private Answer relationships(List<String> segments, Map<String, String> options) {
        String cast = segments.size() > 1 ? segments.get(1) : "";
        boolean manyToMany = cast.endsWith("ManyToManyRelationshipMetadata");
        List<ObjectNode> nodes = manyToMany
                ? List.of()
                : shapes.stream()
                        .flatMap(s -> relations.from(s).stream())
                        .map(items::relation)
                        .toList();
        return list("RelationshipDefinitions" + (cast.isEmpty() ? "" : "/" + cast), PLAIN.list(nodes, options));
    }

    private Answer list(String context, JsonNode value) {
        ObjectNode out = SalesJson.object();
        out.put("@odata.context", root + "$metadata#" + context);
        out.set("value", value);
        return json(out);
    }

    private Answer one(String context, ObjectNode value) {
        ObjectNode out = SalesJson.object();
        out.put("@odata.context", root + "$metadata#" + context + "/$entity");
        out.setAll(value);
        return json(out);
    }

    private static Answer json(ObjectNode node) {
        return Answer.of(200, SalesQuery.TYPE, new Bytes(4096).text(node.toString()));
    }
}
