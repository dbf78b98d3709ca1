package crosstie.sandbox.sales;

import crosstie.sandbox.data.Book;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Demo;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Request;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which bulk messages each table takes, and the rows that tell it (D-49). */
final class Messages {
    static final List<String> ALL = List.of("CreateMultiple", "UpdateMultiple", "UpsertMultiple", "DeleteMultiple");
    /** Tables that the platform keeps itself, row by row. */
    private static final Set<String> SINGLY =
            Set.of("organization", "businessunit", "systemuser", "team", "solution", "transactioncurrency");

    private final boolean any;
    private final Database database;
    private final SalesQuery query;

    Messages(List<Shape> shapes, Switches switches, String root) {
        any = switches.bulk();
        List<Shape> own = Book.read("messages.json").shapes();
        List<Table> tables = own.stream()
                .map(s -> new Table(s, Demo.NONE, List.of(s.keys().getFirst().name)))
                .toList();
        database = new Database("messages", tables, 1);
        query = new SalesQuery(database, new Relations(own), root);
        for (String message : ALL) fill(shapes, message);
    }

    private void fill(List<Shape> shapes, String message) {
        try (Work work = database.begin()) {
            Link kind = new Link(
                    "sdkmessage", UUID.nameUUIDFromBytes(message.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            add(work, "sdkmessage", kind.id(), message);
            for (Shape shape : shapes) {
                if (available(shape, message)) add(work, "sdkmessagefilter", UUID.randomUUID(), shape.name, kind);
            }
            work.commit();
        }
    }

    private void add(Work work, String table, Object... cells) {
        Table to = database.named(table);
        Object[] row = new Object[to.shape.columns.size() + 1];
        System.arraycopy(cells, 0, row, 0, cells.length);
        work.add(to, row);
    }

    boolean available(Shape shape, String message) {
        return any && !SINGLY.contains(shape.name) && (shape.elastic || !message.equals("DeleteMultiple"));
    }

    boolean serves(String set) {
        return database.set(set) != null;
    }

    Answer answer(String set, Request request) {
        if (!request.method().equals("GET")) throw Fault.verb(request.method());
        database.reading().lock();
        try {
            return query.page(database.set(set), request);
        } finally {
            database.reading().unlock();
        }
    }
}
