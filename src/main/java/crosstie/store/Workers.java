package crosstie.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Threads of the store's own. An interrupt that meets a thread in the middle of a file operation closes the file, and with it the database
 * of all processes; so nobody else's thread, which somebody may interrupt, ever touches it.
 */
final class Workers implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("store-", 0).daemon().factory());

    /** Does the work and waits for its end, interrupted or not. What it throws comes through. */
    <T> T call(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
