package crosstie.connector.write;

import crosstie.odata.Answer;
import crosstie.odata.AnswerLost;
import crosstie.odata.ODataClient;
import crosstie.odata.ODataException;
import crosstie.odata.batch.Operation;
import java.util.ArrayList;
import java.util.List;

/** One request per operation, for services without {@code $batch}. */
public record SingleTransport(ODataClient client) implements Transport {
    @Override
    public List<Reply> send(List<Operation> operations) {
        List<Reply> replies = new ArrayList<>(operations.size());
        operations.forEach(o -> replies.add(send(o)));
        return replies;
    }

    private Reply send(Operation o) {
        try (Answer answer = client.send(o.method(), o.url(), o.headers(), o.body(), o.isRepeatable())) {
            return Reply.good(answer.status(), answer.bytes());
        } catch (AnswerLost e) {
            return null;
        } catch (ODataException e) {
            return switch (e.kind()) {
                case CONFLICT, NOT_FOUND, REFUSED, REQUEST_TOO_BIG -> Reply.of(e);
                case ANSWER_CUT -> null;
                default -> e.status() == 500 ? Reply.of(e) : rethrown(e);
            };
        }
    }

    private static Reply rethrown(ODataException e) {
        throw e;
    }
}
