package crosstie.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The one door between slow work and the UI thread. Work runs on {@code workers}, answers arrive on {@code ui}. Unit tests give
 * {@code Runnable::run} for both.
 */
public final class Background {
    private final Executor workers;
    private final Executor ui;

    public Background(Executor workers, Executor ui) {
        this.workers = workers;
        this.ui = ui;
    }

    /** Does the work elsewhere and hands its result, or what went wrong, to the UI thread. */
    public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        workers.execute(() -> {
            T result;
            try {
                result = work.call();
            } catch (Exception | LinkageError e) {
                ui.execute(() -> failed.accept(e));
                return;
            }
            ui.execute(() -> done.accept(result));
        });
    }

    /** Runs on the UI thread, soon. */
    public void onUi(Runnable action) {
        ui.execute(action);
    }
}
