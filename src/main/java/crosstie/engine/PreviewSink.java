package crosstie.engine;

import crosstie.connector.RowWrite;
import crosstie.connector.Sink;
import crosstie.connector.WriteAnswer;
import java.util.Collections;
import java.util.List;

/** Answers what a write would come to, and sends nothing. */
record PreviewSink() implements Sink {
    @Override
    public int batchSize() {
        return Setup.PAGE_ROWS;
    }

    @Override
    public int degree() {
        return 1;
    }

    @Override
    public boolean changesValues() {
        return false;
    }

    @Override
    public List<WriteAnswer> send(List<RowWrite> rows) {
        return Collections.nCopies(rows.size(), WriteAnswer.DONE);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
