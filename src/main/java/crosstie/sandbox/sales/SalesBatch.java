package crosstie.sandbox.sales;

import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Work;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.BatchReader;
import crosstie.sandbox.http.BatchWriter;
import crosstie.sandbox.http.Operation;
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
    interface Answering {
        Answer answer(Request request, Work work, Map<String, String> declared);
    }

    private final Database database;
    private final Answering operation;

    SalesBatch(Database database, Answering operation) {
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
                batch.operations().add(Operation.of(item.request()));
            }
        }
        if (batch.operations().size() > MOST)
            throw Fault.invalid("The number of operations in the batch exceeds the maximum of " + MOST + ".");
        return run(batch, parts, batch.prefers("odata.continue-on-error"));
    }

    private Answer run(Request batch, List<BatchReader.Part> parts, boolean goOn) {
        BatchWriter writer = new BatchWriter();
        int number = 1;
        for (BatchReader.Part part : parts) {
            boolean fine = part.changeSet()
                    ? changeSet(batch, number, part, writer)
                    : single(batch, number, part.items().getFirst(), writer);
            number += part.items().size();
            if (!fine && !goOn) return writer.end(400);
        }
        return writer.end(200);
    }

    private boolean single(Request batch, int number, BatchReader.Item item, BatchWriter writer) {
        Answer answer;
        try {
            answer = answer(batch, number, item.request(), null, Map.of());
        } catch (Fault fault) {
            answer = failed(fault, item.request());
        }
        batch.operations().get(number - 1).answered(answer.status());
        writer.single(answer, item.contentId());
        return answer.status() < 400;
    }

    private Answer answer(Request batch, int number, Request request, Work work, Map<String, String> declared) {
        Answer instead = batch.instead(number, request);
        return instead != null ? instead : operation.answer(request, work, declared);
    }

    private static Answer failed(Fault fault, Request request) {
        return Errors.of(fault, SalesQuery.annotations(request))
                .with("OData-Version", "4.0")
                .with("REQ_ID", UUID.randomUUID().toString());
    }

    /** One error stands for the whole change set (D-44). */
    private boolean changeSet(Request batch, int first, BatchReader.Part part, BatchWriter writer) {
        List<Answer> answers = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        Map<String, String> declared = new HashMap<>();
        Answer failure = null;
        try (Work work = database.begin()) {
            for (BatchReader.Item item : part.items()) {
                if (item.request().method().equals("GET"))
                    throw Fault.invalid("A change set must not contain a query operation.");
                Answer answer =
                        answer(batch, first + answers.size(), resolved(item.request(), declared), work, declared);
                if (answer.status() >= 400) failure = answer;
                if (failure != null) break;
                String address = answer.header("OData-EntityId");
                if (address != null && !item.contentId().isEmpty()) declared.put(item.contentId(), address);
                answers.add(answer);
                ids.add(item.contentId());
            }
            if (failure == null) work.commit();
        } catch (Fault fault) {
            failure = failed(fault, part.items().getFirst().request());
        }
        for (int i = 0; i < part.items().size(); i++) {
            int status = failure == null ? answers.get(i).status() : failure.status();
            batch.operations().get(first - 1 + i).answered(status);
        }
        if (failure == null) writer.changeSet(answers, ids);
        else writer.single(failure, "");
        return failure == null;
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
