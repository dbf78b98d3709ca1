package crosstie.connector;

import java.util.List;

/** Writes rows of one entity. {@link #send} may be called from several threads at once, never for the same row. */
public interface Sink extends AutoCloseable {
    /** Rows to send at a time. */
    int batchSize();

    /** Batches to keep in flight now; adapts to Retry-After and the server's hint (D-6, D-55, F-58). */
    int degree();

    /** Whether the server may store other values than it was sent (F-26), so that updates are worth reading back. */
    boolean changesValues();

    /**
     * Sends one batch and waits. One answer per row, in order; a batch without per-row answers is split in halves until the bad row is alone.
     *
     * @throws crosstie.model.Refusal when the task cannot go on: unauthorized, entity gone
     */
    List<WriteAnswer> send(List<RowWrite> rows);

    @Override
    void close();
}
