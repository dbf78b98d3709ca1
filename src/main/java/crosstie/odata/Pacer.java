package crosstie.odata;

import java.time.Clock;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Says when the next request may be sent, and learns from every answer. One for all clients that a service takes for the same user, since
 * limits are per user (D-54); safe for many threads.
 */
public interface Pacer {
    /** Waits until a request may be sent; at once where nothing stands against it. */
    void await(Sleeper sleeper) throws InterruptedException;

    /** The service asked to be left alone for a while: until then nobody is let through. */
    void quiet(Duration wait);

    /**
     * Told of every answer, good or bad.
     *
     * @param header the value of a header by its name, null where it has none
     * @param took from sending to the head of the answer
     */
    void answered(int status, UnaryOperator<String> header, Duration took);

    /** For one client by itself: keeps quiet when told to, and no more. */
    static Pacer alone(Clock clock) {
        return new Quiet(clock);
    }
}
