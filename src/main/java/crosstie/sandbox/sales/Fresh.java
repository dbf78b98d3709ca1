package crosstie.sandbox.sales;

import crosstie.sandbox.data.Book;
import crosstie.sandbox.data.Book.Edition;
import crosstie.sandbox.http.Request;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/** What tells metadata, in two: as they are, and as they were, which everybody gets for a while who does not insist (D-13). */
final class Fresh<T> {
    private static final Duration CACHED = Duration.ofSeconds(30);

    private final Book book;
    private final Clock clock;
    private final T now;
    private final T before;

    /** @param making of either, told whether it is the stale one */
    Fresh(Book book, Clock clock, Function<Boolean, T> making) {
        this.book = book;
        this.clock = clock;
        now = making.apply(false);
        before = making.apply(true);
    }

    T of(Request request) {
        Edition edition = book.edition();
        boolean stale = edition.number() > 0
                && !request.header("consistency").equalsIgnoreCase("Strong")
                && clock.instant().isBefore(edition.since().plus(CACHED));
        return stale ? before : now;
    }
}
