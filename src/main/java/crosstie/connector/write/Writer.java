package crosstie.connector.write;

import crosstie.connector.RowWrite;
import crosstie.connector.WriteAnswer;
import crosstie.odata.batch.Operation;
import java.util.List;

/** How one kind of system writes the rows of one entity. One serves one batch. */
public interface Writer {
    /** What is to be done for one row. */
    sealed interface Intent {
        /** Nothing has to be sent. */
        record Settled(WriteAnswer answer) implements Intent {}

        record Send(Operation operation) implements Intent {}
    }

    /** One intent per row, in order; may ask the system where rows are. */
    List<Intent> intents(List<RowWrite> rows);

    /** What the system's answer means for the row; null when the row should be sent once more. */
    WriteAnswer meaning(RowWrite row, Reply reply, int tries);

    /**
     * Looks once more at a batch that is through, before its answers are handed over: what could not be told from the answers alone may be
     * asked now, once for all rows.
     *
     * @param rows in order
     * @param answers by number of the row; may be changed
     */
    default void review(List<RowWrite> rows, WriteAnswer[] answers) {
        // answers speak for themselves
    }
}
