package crosstie.engine;

import crosstie.connector.Environment;
import crosstie.connector.Page;
import crosstie.connector.Query;
import crosstie.connector.Source;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** Reads and decodes pages on a thread of its own: one page ahead of who takes them, never more. */
final class Reader implements AutoCloseable {
    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Environment environment;
    private final List<Query> queries;
    private final long first;
    private final Halt halt;
    private final BlockingQueue<Step> ahead = new SynchronousQueue<>();
    private final Thread thread;
    private long pages;
    private volatile long rows;
    private volatile boolean closed;

    private sealed interface Step {}

    private record Read(OpenPage page) implements Step {}

    private record Failed(Throwable cause) implements Step {}

    private record End() implements Step {}

    /**
     * @param queries read one after the other
     * @param first at most so many rows; 0 for all
     */
    Reader(Environment environment, List<Query> queries, long first, Halt halt) {
        this.environment = environment;
        this.queries = queries;
        this.first = first == 0 ? Long.MAX_VALUE : first;
        this.halt = halt;
        this.thread = Thread.ofVirtual().name("read").start(this::readAll);
    }

    /** The next page; null after the last, and when the run was stopped. Throws what reading threw. */
    OpenPage next() {
        try {
            while (!halt.isStopped()) {
                Step step = ahead.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                if (step != null) {
                    return pageOf(step);
                }
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Halt.Interrupted();
        }
    }

    /** Rows read so far. */
    long rows() {
        return rows;
    }

    private static OpenPage pageOf(Step step) {
        return switch (step) {
            case Read read -> read.page();
            case End end -> null;
            case Failed(RuntimeException e) -> throw e;
            case Failed(Error e) -> throw e;
            case Failed(Throwable e) -> throw new IllegalStateException(e);
        };
    }

    private void readAll() {
        try {
            for (Query query : queries) {
                read(query);
            }
            ahead.put(new End());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed: nobody waits for more
        } catch (Throwable e) {
            tell(e);
        }
    }

    /** Tells who waits; when closed, reading was broken off on purpose and nobody does. */
    private void tell(Throwable cause) {
        try {
            boolean told = false;
            while (!told && !closed) {
                told = ahead.offer(new Failed(cause), LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Query query) throws InterruptedException {
        if (rows >= first) {
            return;
        }
        try (Source source = environment.read(query)) {
            for (Page page = source.next(); page != null; page = source.next()) {
                Page wanted = cut(page);
                rows += wanted.rows().size();
                ahead.put(new Read(OpenPage.of(pages++, wanted, source.rest())));
                if (rows >= first || page.bookmark() == null) {
                    return;
                }
            }
        }
    }

    private Page cut(Page page) {
        long room = first - rows;
        return page.rows().size() <= room ? page : new Page(page.rows().subList(0, Math.toIntExact(room)), null);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
