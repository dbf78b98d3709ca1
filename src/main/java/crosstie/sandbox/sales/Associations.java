package crosstie.sandbox.sales;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Request;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/** Lookups set and cleared through {@code $ref}, from either end (D-27). */
final class Associations {
    private final Database database;
    private final Relations relations;
    private final SalesWriter writer;
    private final JsonMapper mapper = new JsonMapper();

    Associations(Database database, Relations relations, SalesWriter writer) {
        this.database = database;
        this.relations = relations;
        this.writer = writer;
    }

    /** @param name a navigation property; a member of a collection follows in parentheses */
    Answer answer(Work work, Address address, String name, Request request) {
        int open = name.indexOf('(');
        String bare = open < 0 ? name : name.substring(0, open);
        Relation single = relations.navigation(address.table().shape, bare);
        Relation many = relations.collection(address.table().shape, bare);
        if (single == null && many == null) throw Fault.segment(bare);
        String verb = (single != null ? "one " : "many ") + request.method();
        switch (verb) {
            case "one PUT" -> set(work, address.table(), address.existing(), single, named(request), request);
            case "one DELETE" -> put(work, address.table(), address.existing(), single, null, request);
            case "many POST" -> member(work, named(request), many, link(address), request);
            case "many DELETE" -> member(work, member(many, name, open, request), many, null, request);
            default -> throw Fault.verb(request.method());
        }
        return Answer.empty(204);
    }

    private void set(Work work, Table table, int slot, Relation relation, Address target, Request request) {
        boolean fits = relation.target().equals(target.table().shape.name)
                || relation.target().equals("owner")
                        && relation.column().targets.contains(target.table().shape.name);
        if (!fits) throw Fault.payload("The reference is of another type than '" + relation.target() + "'.");
        put(work, table, slot, relation, link(target), request);
    }

    private void member(Work work, Address member, Relation relation, Link link, Request request) {
        if (member.table().shape != relation.from())
            throw Fault.payload("The reference is of another type than '" + relation.from().name + "'.");
        put(work, member.table(), member.existing(), relation, link, request);
    }

    private Address member(Relation relation, String name, int open, Request request) {
        if (open > 0 && name.endsWith(")"))
            return Address.parse(database.named(relation.from().name), name.substring(open + 1, name.length() - 1));
        throw Fault.verb(request.method());
    }

    private void put(Work work, Table table, int slot, Relation relation, Link link, Request request) {
        Draft draft = new Draft(table.shape);
        draft.set(relation.column(), link);
        writer.update(work, table, slot, draft, null, request);
    }

    private static Link link(Address address) {
        Table table = address.table();
        return new Link(table.shape.name, (UUID)
                table.cell(address.existing(), table.shape.keys().getFirst().index));
    }

    private Address named(Request request) {
        try {
            JsonNode body = mapper.readTree(request.body());
            String id = body == null ? "" : body.path("@odata.id").asText("");
            if (!id.isEmpty()) return new Payload(database, relations, Map.of()).address(id);
        } catch (IOException e) {
            throw Fault.payload("Stream was not readable.");
        }
        throw Fault.payload("An '@odata.id' is expected.");
    }
}
