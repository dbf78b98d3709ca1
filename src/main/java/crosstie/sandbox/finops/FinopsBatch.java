package crosstie.sandbox.finops;

import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Work;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.BatchReader;
import crosstie.sandbox.http.BatchWriter;
import crosstie.sandbox.http.Operation;
import crosstie.sandbox.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Batches: the outer status is always 200; change sets are atomic (F-42, F-43). */
final class FinopsBatch {
    private static final int MOST = 5000;

    /** Answers one operation; {@code work} is null outside a change set. */
    interface Answering {
        Answer answer(Request request, Work work);
    }

    private final Database database;
    private final boolean mayGoOn;
    private final Answering operation;
    private final Function<Refused, Answer> errors;

    FinopsBatch(Database database, boolean mayGoOn, Answering operation, Function<Refused, Answer> errors) {
        this.database = database;
        this.mayGoOn = mayGoOn;
        this.errors = errors;
        this.operation = operation;
    }

    Answer answer(Request batch) {
        List<BatchReader.Part> parts;
        try {
            parts = BatchReader.read(batch.header("content-type"), batch.body());
        } catch (BatchReader.Malformed e) {
            throw Refused.payload(e.getMessage());
        }
        for (BatchReader.Part part : parts) {
            for (BatchReader.Item item : part.items()) batch.operations().add(Operation.of(item.request()));
        }
        if (batch.operations().size() > MOST) throw Refused.payload("The batch has more than " + MOST + " operations.");
        BatchWriter writer = new BatchWriter();
        boolean goOn = mayGoOn && batch.prefers("odata.continue-on-error");
        int number = 1;
        for (BatchReader.Part part : parts) {
            boolean fine = part.changeSet()
                    ? changeSet(batch, number, part, writer)
                    : single(batch, number, part.items().getFirst(), writer);
            number += part.items().size();
            if (!fine && !goOn) break;
        }
        return writer.end(200);
    }

    private boolean single(Request batch, int number, BatchReader.Item item, BatchWriter writer) {
        Answer answer;
        try {
            answer = answer(batch, number, item, null);
        } catch (Refused refused) {
            answer = errors.apply(refused);
        }
        batch.operations().get(number - 1).answered(answer.status());
        writer.single(answer, item.contentId());
        return answer.status() < 400;
    }

    private Answer answer(Request batch, int number, BatchReader.Item item, Work work) {
        Answer instead = batch.instead(number, item.request());
        return instead != null ? instead : operation.answer(item.request(), work);
    }

    private boolean changeSet(Request batch, int first, BatchReader.Part part, BatchWriter writer) {
        List<Answer> answers = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        Answer failure = null;
        try (Work work = database.begin()) {
            for (BatchReader.Item item : part.items()) {
                if (item.request().method().equals("GET"))
                    throw Refused.payload("A change set must not contain a query operation.");
                Answer answer = answer(batch, first + answers.size(), item, work);
                if (answer.status() >= 400) failure = answer;
                if (failure != null) break;
                answers.add(answer);
                ids.add(item.contentId());
            }
            if (failure == null) work.commit();
        } catch (Refused refused) {
            failure = errors.apply(refused);
        }
        for (int i = 0; i < part.items().size(); i++) {
            int status = failure == null ? answers.get(i).status() : failure.status();
            batch.operations().get(first - 1 + i).answered(status);
        }
        if (failure == null) writer.changeSet(answers, ids);
        else writer.single(failure, "");
        return failure == null;
    }
}
