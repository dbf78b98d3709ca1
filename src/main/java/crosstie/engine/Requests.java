package crosstie.engine;

import crosstie.connector.Environment;
import crosstie.model.Counts;

/** Requests sent to both ends since a task began. */
final class Requests {
    private final Environment source;
    private final Environment destination;
    private final long before;

    Requests(Environment source, Environment destination) {
        this.source = source;
        this.destination = destination;
        this.before = sent();
    }

    private long sent() {
        return source == destination ? source.requests() : source.requests() + destination.requests();
    }

    Counts in(Counts c) {
        return new Counts(
                c.created(),
                c.updated(),
                c.unchanged(),
                c.filtered(),
                c.rejected(),
                c.deferred(),
                c.unknown(),
                sent() - before);
    }
}
