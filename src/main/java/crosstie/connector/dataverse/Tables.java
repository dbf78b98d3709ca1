package crosstie.connector.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.connector.call.Calls;
import crosstie.connector.call.JsonAnswer;
import crosstie.connector.call.Together;
import crosstie.connector.shape.Directory;
import crosstie.connector.shape.Kept;
import crosstie.model.Entity;
import crosstie.model.EntityKey;
import crosstie.model.Field;
import crosstie.model.LookupTarget;
import crosstie.odata.Url;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Metadata by EntityDefinitions (D-12): one list of all tables, and each table whole when asked for. Read once and kept. */
final class Tables {
    /** What only a cast tells, by kind of column. */
    private static final Map<String, String> CASTS = Map.ofEntries(
            Map.entry("String", "$select=LogicalName,MaxLength,AutoNumberFormat"),
            Map.entry("Memo", "$select=LogicalName,MaxLength"),
            Map.entry("Decimal", "$select=LogicalName,Precision"),
            Map.entry("Double", "$select=LogicalName,Precision"),
            Map.entry("Money", "$select=LogicalName,Precision"),
            Map.entry("DateTime", "$select=LogicalName,DateTimeBehavior"),
            Map.entry(
                    "Picklist",
                    "$select=LogicalName&$expand=OptionSet($select=Options),GlobalOptionSet($select=Options)"),
            Map.entry(
                    "MultiSelectPicklist",
                    "$select=LogicalName&$expand=OptionSet($select=Options),GlobalOptionSet($select=Options)"),
            Map.entry("State", "$select=LogicalName&$expand=OptionSet"),
            Map.entry("Status", "$select=LogicalName&$expand=OptionSet"),
            Map.entry("Lookup", "$select=LogicalName,Targets"));

    private static final String HEAD = "$select=" + Table.SELECT
            + "&$expand=Attributes($select=LogicalName,AttributeType,DisplayName,RequiredLevel,IsValidForCreate,"
            + "IsValidForUpdate,IsValidForRead,AttributeOf),Keys($select=LogicalName,KeyAttributes,EntityKeyIndexStatus)";

    private final Calls calls;
    private final String connection;
    private final Kept<String, Listing> listing = new Kept<>(k -> list());
    private final Kept<String, Entity> entities = new Kept<>(this::read);

    Tables(Calls calls, String connection) {
        this.calls = calls;
        this.connection = connection;
    }

    private record Listing(Directory directory, Map<String, Table> byName) {}

    Directory directory() {
        return listing.get("").directory;
    }

    Entity entity(String called) {
        return entities.get(directory().named(called, connection).name());
    }

    private Listing list() {
        String url = "EntityDefinitions?$select=" + Table.SELECT + "&$filter=IsPrivate%20eq%20false";
        List<Table> tables = calls.read(url, Map.of(), JsonAnswer.items(Table::of));
        Map<String, Table> byName =
                tables.stream().collect(Collectors.toMap(Table::logicalName, Function.identity(), (a, b) -> a));
        return new Listing(new Directory(tables.stream().map(Table::entityName).toList()), byName);
    }

    private Entity read(String name) {
        Table table = listing.get("").byName.get(name);
        String address = "EntityDefinitions(LogicalName='" + Url.segment(name) + "')";
        JsonNode head = calls.read(address + "?" + HEAD, Map.of(), JsonAnswer.document());
        JsonNode attributes = head.path("Attributes");
        List<JsonNode> relations = new ArrayList<>();
        Map<String, JsonNode> details = details(address, attributes, relations);
        Map<String, List<LookupTarget>> targets =
                new Lookups(details, relations, listing.get("").byName).targets(attributes);
        List<Field> fields = new Attributes(details, targets, table.primaryId()).fields(attributes);
        return new Entity(
                name,
                table.collection(),
                table.label(),
                fields,
                List.of(table.primaryId()),
                keys(head.path("Keys")),
                false);
    }

    /** The casts that this table needs, and its relations, a few at a time. */
    private Map<String, JsonNode> details(String address, JsonNode attributes, List<JsonNode> relations) {
        List<Callable<List<JsonNode>>> questions = new ArrayList<>();
        for (String kind : casts(attributes)) {
            String url =
                    address + "/Attributes/Microsoft.Dynamics.CRM." + kind + "AttributeMetadata?" + CASTS.get(kind);
            questions.add(
                    () -> calls.find(url, Map.of(), JsonAnswer.items(n -> n)).orElse(List.of()));
        }
        String url = address + "/ManyToOneRelationships?$select=ReferencingAttribute,ReferencedEntity,"
                + "ReferencingEntityNavigationPropertyName";
        questions.add(() -> calls.read(url, Map.of(), JsonAnswer.items(n -> n)));
        List<List<JsonNode>> answers = Together.ask(questions);
        relations.addAll(answers.getLast());
        Map<String, JsonNode> details = new HashMap<>();
        answers.subList(0, answers.size() - 1)
                .forEach(all ->
                        all.forEach(n -> details.put(n.path("LogicalName").asText(), n)));
        return details;
    }

    private static List<String> casts(JsonNode attributes) {
        List<String> kinds = new ArrayList<>();
        for (JsonNode attribute : attributes) {
            String kind = Attributes.kind(attribute);
            String cast = kind.equals("Customer") || kind.equals("Owner") ? "Lookup" : kind;
            if (CASTS.containsKey(cast) && !kinds.contains(cast)) {
                kinds.add(cast);
            }
        }
        return kinds;
    }

    private static List<EntityKey> keys(JsonNode keys) {
        List<EntityKey> all = new ArrayList<>();
        for (JsonNode key : keys) {
            List<String> fields = new ArrayList<>();
            key.path("KeyAttributes").forEach(a -> fields.add(a.asText()));
            boolean active = key.path("EntityKeyIndexStatus").asText("").equals("Active");
            all.add(new EntityKey(key.path("LogicalName").asText(), fields, active));
        }
        return all;
    }
}
