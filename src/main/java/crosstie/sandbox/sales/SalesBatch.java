package crosstie.sandbox.sales;

import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Work;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.BatchReader;
import crosstie.sandbox.http.BatchWriter;
import crosstie.sandbox.http.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Batches: parts in order, change sets as one transaction (D-41 to D-44). */
final class SalesBatch {
    private static final int MOST = 1000;

    /** Answers one operation; {@code work} is null for reads outside a change set. */
    interface Operation {
        Answer answer(Request request, Work work, Map<String, String> declared);
    }

    private final Database database;
    private final Operation operation;

    SalesBatch(Database database, Operation operation) {
        this.database = database;
        this.operation = operation;
    }

    static Fault undeclared(String reference) {
        return new Fault(
                400, "0x80048d19", "Content-ID Reference: '" + reference + "' does not exist in the batch context.");
    }

    Answer answer(Request batch) {
        List<BatchReader.Part> parts;
        try {
            parts = BatchReader.read(batch.header("content-type"), batch.body());
        } catch (BatchReader.Malformed e) {
            throw Fault.payload("Stream was not readable.");
        }
        for (BatchReader.Part part : parts) {
            for (BatchReader.Item item : part.items()) {
                batch.operations()
                        .add(new Request.Operation(
                                item.request().method(), item.request().path()));
            }
        }
        if (batch.operations().size() > MOST)
            throw Fault.invalid("The number of operations in the batch exceeds the maximum of " + MOST + ".");
        return run(parts, batch.prefers("odata.continue-on-error"));
    }

    private Answer run(List<BatchReader.Part> parts, boolean goOn) {
        BatchWriter writer = new BatchWriter();
        for (BatchReader.Part part : parts) {
            boolean fine = part.changeSet()
                    ? changeSet(part, writer)
                    : single(part.items().getFirst(), writer);
            if (!fine && !goOn) return writer.end(400);
        }
        return writer.end(200);
    }

    private boolean single(BatchReader.Item item, BatchWriter writer) {
        Answer answer;
        try {
            answer = operation.answer(item.request(), null, Map.of());
        } catch (Fault fault) {
            answer = failed(fault, item.request());
        }
        writer.single(answer, item.contentId());
        return answer.status() < 400;
    }

    private static Answer failed(Fault fault, Request request) {
        return Errors.of(fault, SalesQuery.annotations(request))
                .with("OData-Version", "4.0")
                .with("REQ_ID", UUID.randomUUID().toString());
    }

    /** One error stands for the whole change set (D-44). */
    private boolean changeSet(BatchReader.Part part, BatchWriter writer) {
        List<Answer> answers = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        Map<String, String> declared = new HashMap<>();
        try (Work work = database.begin()) {
            for (BatchReader.Item item : part.items()) {
                if (item.request().method().equals("GET"))
                    throw Fault.invalid("A change set must not contain a query operation.");
                Answer answer = operation.answer(resolved(item.request(), declared), work, declared);
                String address = answer.header("OData-EntityId");
                if (address != null && !item.contentId().isEmpty()) declared.put(item.contentId(), address);
                answers.add(answer);
                ids.add(item.contentId());
            }
            work.commit();
        } catch (Fault fault) {
            writer.single(failed(fault, part.items().getFirst().request()), "");
            return false;
        }
        writer.changeSet(answers, ids);
        return true;
    }

    /** {@code $1} and {@code $1/…} as an address. */
    private static Request resolved(Request request, Map<String, String> declared) {
        int dollar = request.path().lastIndexOf('$');
        String reference = dollar < 0 ? "" : request.path().substring(dollar + 1);
        int end = reference.indexOf('/');
        String id = end < 0 ? reference : reference.substring(0, end);
        if (!id.matches("[0-9]{1,9}")) return request;
        String address = declared.get(id);
        if (address == null) throw undeclared("$" + id);
        String path = address.substring(address.indexOf('/', 8)) + (end < 0 ? "" : reference.substring(end));
        return new Request(
                request.method(), path, request.query(), request.headers(), request.body(), request.operations());
    }
}
