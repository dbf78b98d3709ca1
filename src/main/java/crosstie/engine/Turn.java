package crosstie.engine;

import java.util.function.Function;

/** Lets pages that travel side by side do one thing in page order. */
final class Turn {
    private long next;

    /** Waits for the page's turn, does its work and lets the next one in, also when it fails. */
    <A, B> B take(long number, A with, Function<A, B> work) {
        await(number);
        try {
            return work.apply(with);
        } finally {
            pass(number);
        }
    }

    void take(long number, Runnable work) {
        take(number, work, w -> {
            w.run();
            return w;
        });
    }

    /** Lets the next page in, for one that may have left the way before its turn; harmless when it had it. */
    void pass(long number) {
        await(number);
        synchronized (this) {
            next = Math.max(next, number + 1);
            notifyAll();
        }
    }

    private synchronized void await(long number) {
        boolean interrupted = false;
        while (next < number) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted =
                        true; // pages before this one always come to their end: order is kept, the wish is passed on
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
