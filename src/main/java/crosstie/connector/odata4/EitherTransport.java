package crosstie.connector.odata4;

import crosstie.connector.write.BatchTransport;
import crosstie.connector.write.Degree;
import crosstie.connector.write.Reply;
import crosstie.connector.write.SingleTransport;
import crosstie.connector.write.Transport;
import crosstie.odata.ODataClient;
import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import crosstie.odata.batch.Operation;
import java.util.List;
import java.util.Objects;

/**
 * In batches where the service has them, found out with the first one; else one by one. A first batch that failed although it was applied does
 * no harm: its creates are then met as existing.
 */
final class EitherTransport implements Transport {
    private final Transport batch;
    private final Transport single;
    private volatile Transport chosen;

    EitherTransport(ODataClient client, Degree degree) {
        this.batch = new BatchTransport(client, false, degree);
        this.single = new SingleTransport(client);
    }

    @Override
    public List<Reply> send(List<Operation> operations) {
        Transport now = chosen;
        return now != null ? now.send(operations) : first(operations);
    }

    private List<Reply> first(List<Operation> operations) {
        try {
            List<Reply> replies = batch.send(operations);
            if (replies.stream().anyMatch(Objects::nonNull)) {
                chosen = batch;
                return replies;
            }
        } catch (ODataException e) {
            boolean unknown = e.kind() == Kind.NOT_FOUND || e.kind() == Kind.REFUSED || e.status() == 500;
            if (!unknown) {
                throw e;
            }
        }
        List<Reply> replies = single.send(operations);
        chosen = single;
        return replies;
    }
}
