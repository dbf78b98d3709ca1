package crosstie.connector.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.connector.call.Calls;
import crosstie.connector.call.JsonAnswer;
import crosstie.connector.call.Together;
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

/** One table whole: its columns and keys in one request, then the casts that these columns need and its relations, a few at a time (D-12). */
record TableReading(Calls calls, Labelling labelling, Map<String, Table> tables) {
    private static final String HEAD = "$select=" + Table.SELECT
            + "&$expand=Attributes($select=LogicalName,AttributeType,DisplayName,Description,RequiredLevel,"
            + "IsValidForCreate,IsValidForUpdate,IsValidForRead,AttributeOf),"
            + "Keys($select=LogicalName,KeyAttributes,EntityKeyIndexStatus)";
    private static final String RELATIONS = "/ManyToOneRelationships?$select=ReferencingAttribute,ReferencedEntity,"
            + "ReferencingEntityNavigationPropertyName";

    Entity read(String name) {
        Table table = tables.get(name);
        String address = "EntityDefinitions(LogicalName='" + Url.segment(name) + "')";
        JsonNode head = calls.read(address + "?" + HEAD, Tables.STRONG, JsonAnswer.document());
        JsonNode attributes = head.path("Attributes");
        List<JsonNode> relations = new ArrayList<>();
        Map<String, JsonNode> details = details(address, attributes, relations);
        Map<String, List<LookupTarget>> targets = new Lookups(details, relations, tables).targets(attributes);
        List<Field> fields = new Attributes(details, targets, table.primaryId(), labelling).fields(attributes);
        return table.entity(fields, keys(head.path("Keys")));
    }

    private Map<String, JsonNode> details(String address, JsonNode attributes, List<JsonNode> relations) {
        List<Callable<List<JsonNode>>> questions = new ArrayList<>();
        for (String cast : Casts.of(attributes)) {
            questions.add(() -> calls.find(address + cast, Tables.STRONG, JsonAnswer.items(n -> n))
                    .orElse(List.of()));
        }
        questions.add(() -> calls.read(address + RELATIONS, Tables.STRONG, JsonAnswer.items(n -> n)));
        List<List<JsonNode>> answers = Together.ask(questions);
        relations.addAll(answers.getLast());
        Map<String, JsonNode> details = new HashMap<>();
        answers.subList(0, answers.size() - 1)
                .forEach(all ->
                        all.forEach(n -> details.put(n.path("LogicalName").asText(), n)));
        return details;
    }

    private static List<EntityKey> keys(JsonNode keys) {
        List<EntityKey> all = new ArrayList<>();
        for (JsonNode key : keys) {
            List<String> fields = new ArrayList<>();
            key.path("KeyAttributes").forEach(a -> fields.add(a.asText()));
            String status = key.path("EntityKeyIndexStatus").asText("");
            all.add(new EntityKey(key.path("LogicalName").asText(), fields, status.equals("Active"), status));
        }
        return all;
    }
}
