package crosstie.connector;

/** A sink that adds something to the sending of another, and leaves the rest to it. */
public abstract class SinkAround implements Sink {
    protected final Sink sink;

    protected SinkAround(Sink sink) {
        this.sink = sink;
    }

    @Override
    public int batchSize() {
        return sink.batchSize();
    }

    @Override
    public int degree() {
        return sink.degree();
    }

    @Override
    public boolean changesValues() {
        return sink.changesValues();
    }

    @Override
    public void close() {
        sink.close();
    }
}
