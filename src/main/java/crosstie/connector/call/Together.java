package crosstie.connector.call;

import crosstie.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several questions at once, few at a time. */
public final class Together {
    private static final int AT_A_TIME = 4;

    private Together() {}

    /** All results, in order; the first failure is thrown and the other questions are given up. */
    public static <T> List<T> ask(List<Callable<T>> questions) {
        if (questions.size() < 2) {
            return questions.stream().map(Together::alone).toList();
        }
        ExecutorService threads = Executors.newFixedThreadPool(
                Math.min(AT_A_TIME, questions.size()), Thread.ofVirtual().factory());
        try {
            List<Future<T>> asked = questions.stream().map(threads::submit).toList();
            List<T> all = new ArrayList<>(asked.size());
            for (Future<T> one : asked) {
                all.add(one.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.stopped(e, "INTERRUPTED");
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T alone(Callable<T> question) {
        try {
            return question.call();
        } catch (Exception e) {
            throw thrown(e);
        }
    }

    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException r ? r : new IllegalStateException(cause);
    }
}
