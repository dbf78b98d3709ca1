package crosstie.engine;

import java.util.function.IntSupplier;

/** Bounds what is under way at once. The bound is asked for again each time, so that it may change meanwhile. */
final class Gate {
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final IntSupplier bound;
    private int inside;

    Gate(IntSupplier bound) {
        this.bound = bound;
    }

    /** Waits until {@code weight} fits, or nothing else is inside. */
    synchronized void enter(int weight) {
        try {
            while (inside > 0 && inside + weight > bound.getAsInt()) {
                wait(LOOK_AGAIN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Halt.Interrupted();
        }
        inside += weight;
    }

    /** Waits until nothing is inside, also when interrupted: what is under way has to come to its end. */
    synchronized void awaitEmpty() {
        boolean interrupted = false;
        while (inside > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void leave(int weight) {
        inside -= weight;
        notifyAll();
    }
}
