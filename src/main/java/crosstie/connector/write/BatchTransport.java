package crosstie.connector.write;

import crosstie.odata.Answer;
import crosstie.odata.ODataClient;
import crosstie.odata.batch.BatchAnswer;
import crosstie.odata.batch.BatchRequest;
import crosstie.odata.batch.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Operations in one {@code $batch}, going on after a refusal. Sent again only where it holds nothing but updates, which do no harm twice; of
 * creates whose answer is lost nobody knows, so they are looked up.
 *
 * @param changeSets whether each operation stands in a change set of its own (F-42), or plainly among the others (D-44)
 */
public record BatchTransport(ODataClient client, boolean changeSets, Degree degree) implements Transport {
    /** What stands around an operation: boundaries, headers, its change set. */
    private static final int FRAME = 640;

    @Override
    public List<Reply> send(List<Operation> operations) {
        BatchRequest batch = new BatchRequest(operations.stream()
                .mapToInt(o -> FRAME + o.url().length() + (o.body() == null ? 0 : o.body().length))
                .sum());
        for (Operation operation : operations) {
            int number = changeSets ? batch.addAlone(operation) : batch.add(operation);
            assert number >= 0;
        }
        Map<String, String> headers = Map.of(
                "Content-Type", batch.contentType(), "Prefer", "odata.continue-on-error", "Accept", "multipart/mixed");
        boolean repeatable = operations.stream().allMatch(Operation::isRepeatable);
        try (Answer answer = client.send("POST", "$batch", headers, batch.bytes(), repeatable)) {
            answer.header("x-ms-dop-hint").ifPresent(degree::hint);
            return replies(BatchAnswer.read(batch, answer));
        }
    }

    private static List<Reply> replies(BatchAnswer answer) {
        List<Reply> replies = new ArrayList<>(answer.size());
        for (int i = 0; i < answer.size(); i++) {
            replies.add(answer.part(i).map(Reply::of).orElse(null));
        }
        return replies;
    }
}
