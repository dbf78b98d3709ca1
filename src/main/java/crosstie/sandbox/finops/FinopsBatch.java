package crosstie.sandbox.finops;

import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Work;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.BatchReader;
import crosstie.sandbox.http.BatchWriter;
import crosstie.sandbox.http.Request;
import java.util.ArrayList;
import java.util.List;

/** Batches: the outer status is always 200; change sets are atomic (F-42, F-43). */
final class FinopsBatch {
    private static final int MOST = 5000;

    /** Answers one operation; {@code work} is null outside a change set. */
    interface Operation {
        Answer answer(Request request, Work work);
    }

    private final Database database;
    private final Operation operation;

    FinopsBatch(Database database, Operation operation) {
        this.database = database;
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
            for (BatchReader.Item item : part.items())
                batch.operations()
                        .add(new Request.Operation(
                                item.request().method(), item.request().path()));
        }
        if (batch.operations().size() > MOST) throw Refused.payload("The batch has more than " + MOST + " operations.");
        BatchWriter writer = new BatchWriter();
        boolean goOn = batch.prefers("odata.continue-on-error");
        for (BatchReader.Part part : parts) {
            boolean fine = part.changeSet()
                    ? changeSet(part, writer)
                    : single(part.items().getFirst(), writer);
            if (!fine && !goOn) break;
        }
        return writer.end(200);
    }

    private boolean single(BatchReader.Item item, BatchWriter writer) {
        Answer answer;
        try {
            answer = operation.answer(item.request(), null);
        } catch (Refused refused) {
            answer = FinopsErrors.of(refused);
        }
        writer.single(answer, item.contentId());
        return answer.status() < 400;
    }

    private boolean changeSet(BatchReader.Part part, BatchWriter writer) {
        List<Answer> answers = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        try (Work work = database.begin()) {
            for (BatchReader.Item item : part.items()) {
                if (item.request().method().equals("GET"))
                    throw Refused.payload("A change set must not contain a query operation.");
                answers.add(operation.answer(item.request(), work));
                ids.add(item.contentId());
            }
            work.commit();
        } catch (Refused refused) {
            writer.single(FinopsErrors.of(refused), "");
            return false;
        }
        writer.changeSet(answers, ids);
        return true;
    }
}
