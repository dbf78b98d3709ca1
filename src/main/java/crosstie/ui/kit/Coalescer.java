package crosstie.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Thins a stream of events for the eye: of those with one key only the latest, at most ten hand-overs a second, in order of first mention.
 * Events whose key is null are never dropped.
 */
public final class Coalescer<E> implements Consumer<E> {
    private static final long PAUSE_MILLIS = 100;

    private final Function<? super E, ?> key;
    private final Consumer<? super List<E>> target;
    private final Executor later;
    private final Executor ui;
    private final Map<Object, E> waiting = new LinkedHashMap<>();
    private boolean scheduled;

    /** @param key of an event; null for one that must arrive */
    public Coalescer(Function<? super E, ?> key, Executor ui, Consumer<? super List<E>> target) {
        this(key, ui, target, CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    }

    Coalescer(Function<? super E, ?> key, Executor ui, Consumer<? super List<E>> target, Executor later) {
        this.key = key;
        this.ui = ui;
        this.target = target;
        this.later = later;
    }

    @Override
    public void accept(E event) {
        synchronized (waiting) {
            Object k = key.apply(event);
            waiting.put(k == null ? new Object() : k, event);
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        later.execute(() -> ui.execute(this::handOver));
    }

    private void handOver() {
        List<E> all;
        synchronized (waiting) {
            all = new ArrayList<>(waiting.values());
            waiting.clear();
            scheduled = false;
        }
        target.accept(all);
    }
}
