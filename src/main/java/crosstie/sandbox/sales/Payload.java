package crosstie.sandbox.sales;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Kind;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the body of a create or update in one pass. */
final class Payload {
    private static final String BIND = "@odata.bind";
    private static final int DEEPEST = 5;
    private static final JsonMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Database database;
    private final Relations relations;
    /** Addresses that {@code $1} stands for inside a change set (D-43). */
    private final Map<String, String> declared;

    Payload(Database database, Relations relations, Map<String, String> declared) {
        this.database = database;
        this.relations = relations;
        this.declared = declared;
    }

    Draft read(Shape shape, byte[] body) {
        try (JsonParser json = SalesQuery.JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) throw Fault.payload("Stream was not readable.");
            return object(json, shape, 0);
        } catch (JsonProcessingException e) {
            throw Fault.payload("Error identified in Payload provided by the user for Entity :'" + shape.set + "'. "
                    + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a bulk message: {@code {"Targets":[…]}} (D-46). Of an elastic table each row has a fault of its own (D-47). */
    List<Draft> targets(Shape shape, byte[] body) {
        List<Draft> all = new ArrayList<>();
        if (shape.elastic) return each(shape, body, all);
        try (JsonParser json = SalesQuery.JSON.createParser(body)) {
            boolean opens = json.nextToken() == JsonToken.START_OBJECT
                    && "Targets".equals(json.nextFieldName())
                    && json.nextToken() == JsonToken.START_ARRAY;
            if (!opens) throw Fault.payload("The parameter 'Targets' is expected.");
            while (json.nextToken() == JsonToken.START_OBJECT) all.add(object(json, shape, 0));
            return all;
        } catch (JsonProcessingException e) {
            throw Fault.payload("Error identified in Payload provided by the user for Entity :'" + shape.set + "'. "
                    + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Draft> each(Shape shape, byte[] body, List<Draft> all) {
        try {
            for (JsonNode target : TREES.readTree(body).path("Targets")) {
                Draft draft = new Draft(shape);
                try (JsonParser json = TREES.treeAsTokens(target)) {
                    json.nextToken();
                    draft = object(json, shape, 0);
                } catch (Fault fault) {
                    draft.fault = fault;
                    draft.type = target.path("@odata.type").asText("").replaceFirst("^#", "");
                }
                all.add(draft);
            }
            return all;
        } catch (IOException e) {
            throw Fault.payload("Stream was not readable.");
        }
    }

    private Draft object(JsonParser json, Shape shape, int depth) throws IOException {
        Draft draft = new Draft(shape);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            property(json, shape, draft, name, depth);
        }
        return draft;
    }

    private void property(JsonParser json, Shape shape, Draft draft, String name, int depth) throws IOException {
        Column column = shape.property(name);
        if (column != null && column.kind == Kind.LOOKUP) {
            throw new Fault(
                    400,
                    "0x80048d19",
                    "CRM do not support direct update of Entity Reference properties, Use Navigation properties instead.");
        } else if (column != null) {
            Object value = CellCheck.read(json, shape, column);
            if (!column.readOnly || column.kind == Kind.ID) draft.set(column, value);
        } else if (name.endsWith(BIND)) {
            bind(json, shape, draft, name.substring(0, name.length() - BIND.length()));
        } else if (name.equals("@odata.type") && json.currentToken() == JsonToken.VALUE_STRING) {
            draft.type = json.getText().replaceFirst("^#", "");
        } else if (name.equals("@odata.id") && json.currentToken() == JsonToken.VALUE_STRING) {
            draft.address = json.getText();
        } else if (name.indexOf('@') >= 0) {
            json.skipChildren();
        } else {
            navigation(json, shape, draft, name, depth);
        }
    }

    private void navigation(JsonParser json, Shape shape, Draft draft, String name, int depth) throws IOException {
        Relation one = relations.navigation(shape, name);
        Relation many = relations.collection(shape, name);
        if (one != null && json.currentToken() == JsonToken.VALUE_NULL) {
            draft.set(one.column(), null);
        } else if (one != null && json.currentToken() == JsonToken.START_OBJECT && depth < DEEPEST) {
            draft.nested.add(new Draft.Nested(one, false, object(json, database.named(one.target()).shape, depth + 1)));
        } else if (many != null && json.currentToken() == JsonToken.START_ARRAY && depth < DEEPEST) {
            while (json.nextToken() == JsonToken.START_OBJECT)
                draft.nested.add(new Draft.Nested(many, true, object(json, many.from(), depth + 1)));
        } else {
            throw unknown(shape, name);
        }
    }

    static Fault unknown(Shape shape, String name) {
        return Fault.payload("Error identified in Payload provided by the user for Entity :'" + shape.set
                + "', For more information on this error please follow this help link https://go.microsoft.com/fwlink/?linkid=2195293  ---->  InnerException : Microsoft.Crm.CrmException: Invalid property '"
                + name + "' was found in entity 'Microsoft.Dynamics.CRM." + shape.name
                + "'. ---> Microsoft.OData.ODataException: The property '" + name
                + "' does not exist on type 'Microsoft.Dynamics.CRM." + shape.name
                + "'. Make sure to only use property names that are defined by the type.");
    }

    private void bind(JsonParser json, Shape shape, Draft draft, String name) throws IOException {
        Relation relation = relations.navigation(shape, name);
        if (relation == null) throw unknown(shape, name);
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            draft.set(relation.column(), null);
            return;
        }
        if (json.currentToken() != JsonToken.VALUE_STRING) throw CellCheck.wrongType(json, relation.column());
        draft.set(relation.column(), link(json.getText(), relation));
    }

    /** {@code /accounts(guid)}, {@code accounts(accountnumber='A')}, an absolute address, or {@code $1} (D-27). */
    Link link(String value, Relation relation) {
        String address = value;
        if (value.startsWith("$")) {
            address = declared.get(value.substring(1));
            if (address == null) throw SalesBatch.undeclared(value);
        }
        Address row = address(address);
        Table table = row.table();
        String target = table.shape.name;
        boolean fits = relation.target().equals(target)
                || relation.target().equals("owner")
                        && relation.column().targets.contains(target);
        if (!fits) {
            throw Fault.payload("A resource of type 'Microsoft.Dynamics.CRM." + target
                    + "' was found where one of type 'Microsoft.Dynamics.CRM." + relation.target() + "' is expected.");
        }
        int slot = row.existing();
        return new Link(target, (UUID) table.cell(slot, table.shape.keys().getFirst().index));
    }

    /** The row behind an address, absolute or not. */
    Address address(String address) {
        int mark = address.indexOf("/api/data/v9.2/");
        String bare =
                mark >= 0 ? address.substring(mark + 15) : address.startsWith("/") ? address.substring(1) : address;
        int open = bare.indexOf('(');
        if (open < 0 || !bare.endsWith(")")) throw Fault.payload("Invalid value '" + address + "' for a reference.");
        Table table = database.set(bare.substring(0, open));
        if (table == null) throw Fault.segment(bare.substring(0, open));
        return Address.parse(table, bare.substring(open + 1, bare.length() - 1));
    }
}
