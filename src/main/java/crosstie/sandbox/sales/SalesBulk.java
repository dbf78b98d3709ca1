package crosstie.sandbox.sales;

import com.fasterxml.jackson.core.JsonGenerator;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Bytes;
import crosstie.sandbox.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Messages for many rows of one table (D-46 to D-50). */
final class SalesBulk {
    private static final String PREFIX = "Microsoft.Dynamics.CRM.";

    private final Database database;
    private final Relations relations;
    private final SalesWriter writer;
    private final Messages messages;
    private final Switches switches;
    private final String root;
    private final AtomicInteger deadlocks;

    SalesBulk(
            Database database,
            Relations relations,
            SalesWriter writer,
            Messages messages,
            Switches switches,
            String root) {
        this.database = database;
        this.relations = relations;
        this.writer = writer;
        this.messages = messages;
        this.switches = switches;
        this.root = root;
        this.deadlocks = new AtomicInteger(switches.deadlocks());
    }

    static boolean serves(String segment) {
        return segment.startsWith(PREFIX) && Messages.ALL.contains(segment.substring(PREFIX.length()));
    }

    /** @param open the work of a change set around it; null for none */
    Answer answer(Table table, String segment, Request request, Work open) {
        String message = segment.substring(PREFIX.length());
        if (!messages.available(table.shape, message)) throw unavailable(segment, message);
        if (request.body().length > switches.messageBytes())
            throw new Fault(413, "0x80040265", "Message size exceeded when sending context to Sandbox.");
        List<Draft> targets = new Payload(database, relations, Map.of()).targets(table.shape, request.body());
        typed(table, targets);
        deadlock(targets.size());
        if (open != null) return whole(open, table, message, targets, request);
        if (table.shape.elastic) return single(table, message, targets, request);
        try (Work work = database.begin()) {
            Answer answer = whole(work, table, message, targets, request);
            work.commit();
            return answer;
        }
    }

    private static Fault unavailable(String segment, String message) {
        return message.equals("DeleteMultiple")
                ? Fault.invalid("DeleteMultiple has not yet been implemented.")
                : Fault.segment(segment);
    }

    /** Every target says its type, and all say the same. */
    private static void typed(Table table, List<Draft> targets) {
        if (targets.isEmpty()) throw Fault.invalid("The parameter 'Targets' holds no rows.");
        for (Draft target : targets) {
            if (target.type == null)
                throw Fault.payload(
                        "Each target has to say its '@odata.type'; the type of an entity could not be told.");
            if (!target.type.equals(PREFIX + table.shape.name))
                throw Fault.invalid("All targets have to be of the type '" + PREFIX + table.shape.name + "'.");
        }
    }

    /** Two transactions met (D-50). */
    private void deadlock(int rows) {
        if (rows < 2 || deadlocks.get() <= 0) return;
        int left = deadlocks.getAndDecrement();
        if (left <= 0) return;
        if (left % 2 == 0) throw new Fault(500, "0x80044151", "SQL timeout expired.");
        throw new Fault(
                500,
                "0x80044150",
                "SQL Error 1205: Transaction was deadlocked on lock resources with another process and has been chosen as"
                        + " the deadlock victim. Rerun the transaction.");
    }

    /** A standard table: all rows or none, and the error does not say which row it was (D-47). */
    private Answer whole(Work work, Table table, String message, List<Draft> targets, Request request) {
        List<UUID> ids = new ArrayList<>();
        for (Draft target : targets) ids.add(one(work, table, message, target, request));
        return message.equals("CreateMultiple") ? created(ids) : Answer.empty(204);
    }

    /** An elastic table: each row for itself (D-47). */
    private Answer single(Table table, String message, List<Draft> targets, Request request) {
        List<UUID> ids = new ArrayList<>();
        StringBuilder failed = new StringBuilder();
        Fault first = null;
        for (int i = 0; i < targets.size(); i++) {
            try (Work work = database.begin()) {
                ids.add(one(work, table, message, targets.get(i), request));
                work.commit();
            } catch (Fault fault) {
                first = first == null ? fault : first;
                failed.append(failed.isEmpty() ? "" : ",").append(detail(i, targets.get(i), fault));
            }
        }
        if (first != null)
            throw new Fault(
                    first.status, first.code, "At least one object failed. " + first.getMessage(), "[" + failed + "]");
        return message.equals("CreateMultiple") ? created(ids) : Answer.empty(204);
    }

    private static String detail(int index, Draft target, Fault fault) {
        Object id = target.cells[target.shape.keys().getFirst().index];
        return "{\"RequestIndex\":" + index + ",\"Id\":\"" + (id == null ? new UUID(0, 0) : id) + "\",\"StatusCode\":"
                + fault.status + "}";
    }

    private UUID one(Work work, Table table, String message, Draft target, Request request) {
        if (target.fault != null) throw target.fault;
        Column id = table.shape.keys().getFirst();
        int slot = switch (message) {
            case "CreateMultiple" -> writer.insert(work, table, target, null, request);
            case "UpdateMultiple" -> updated(work, table, target, request);
            case "UpsertMultiple" -> upserted(work, table, target, request);
            default -> removed(work, table, target);
        };
        return (UUID) table.cell(slot, id.index);
    }

    private int updated(Work work, Table table, Draft target, Request request) {
        int slot = byId(table, target).existing();
        writer.update(work, table, slot, target, null, request);
        return slot;
    }

    private int upserted(Work work, Table table, Draft target, Request request) {
        Address address = target.address == null
                ? byId(table, target)
                : new Payload(database, relations, Map.of()).address(target.address);
        if (address.table() != table) throw Fault.payload("The address of a target names another table.");
        address.refuseUnsafe();
        int slot = address.slot();
        if (slot < 0) return writer.insertAt(work, address, target, request);
        writer.update(work, table, slot, target, address, request);
        return slot;
    }

    private static int removed(Work work, Table table, Draft target) {
        int slot = byId(table, target).existing();
        work.remove(table, slot);
        return slot;
    }

    private static Address byId(Table table, Draft target) {
        Column id = table.shape.keys().getFirst();
        if (target.cells[id.index] == null) throw Fault.invalid("Each target has to carry its '" + id.name + "'.");
        return new Address(table, (UUID) target.cells[id.index], Map.of(), target.cells[id.index].toString());
    }

    private Answer created(List<UUID> ids) {
        Bytes out = new Bytes(64 + 40 * ids.size());
        try (JsonGenerator json = SalesQuery.JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("@odata.context", root + "$metadata#" + PREFIX + "CreateMultipleResponse");
            json.writeArrayFieldStart("Ids");
            for (UUID id : ids) json.writeString(id.toString());
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.of(200, SalesQuery.TYPE, out);
    }
}
