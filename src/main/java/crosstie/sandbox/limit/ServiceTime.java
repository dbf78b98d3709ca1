package crosstie.sandbox.limit;

import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Request;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Lets a server take as long as a real one would. Switch {@code serviceTime}: {@code page=200,batch=150,operation=0.6,parallel=8} are
 * milliseconds for a request that reads, for one that writes or holds a batch, and for each operation in it; so many requests are worked
 * on at once, the others wait their turn. What is left out is 0, {@code parallel} then any number.
 */
public final class ServiceTime {
    /** How time passes. */
    interface Pause {
        void millis(double millis) throws InterruptedException;
    }

    private static final int ANY = 10_000;

    private final double page;
    private final double batch;
    private final double operation;
    private final Semaphore hands;
    private final Pause pause;

    ServiceTime(String text, Pause pause) {
        Map<String, Double> parts = new HashMap<>();
        for (String part : text.isBlank() || text.equals("off") ? new String[0] : text.split(",")) {
            String[] pair = part.split("=", 2);
            parts.put(pair[0].strip(), Double.parseDouble(pair[1].strip()));
        }
        page = parts.getOrDefault("page", 0.0);
        batch = parts.getOrDefault("batch", 0.0);
        operation = parts.getOrDefault("operation", 0.0);
        hands = new Semaphore(parts.getOrDefault("parallel", (double) ANY).intValue(), true);
        this.pause = pause;
    }

    /** @throws IllegalArgumentException when the text is none */
    public static ServiceTime of(String text) {
        return new ServiceTime(text, millis -> Thread.sleep((long) millis, (int) (millis % 1 * 1e6)));
    }

    public Function<Request, Answer> around(Function<Request, Answer> server) {
        if (page + batch + operation == 0) return server;
        return request -> {
            boolean free = false;
            try {
                hands.acquire();
                free = true;
                return slowly(server, request);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Answer.empty(503);
            } finally {
                if (free) hands.release();
            }
        };
    }

    private Answer slowly(Function<Request, Answer> server, Request request) throws InterruptedException {
        long begun = System.nanoTime();
        Answer answer = server.apply(request);
        boolean reads = request.method().equals("GET");
        double wanted = reads
                ? page
                : batch + operation * Math.max(1, request.operations().size());
        double left = wanted - (System.nanoTime() - begun) / 1e6;
        if (left > 0) pause.millis(left);
        return answer;
    }
}
