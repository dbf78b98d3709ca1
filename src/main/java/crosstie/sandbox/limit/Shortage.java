package crosstie.sandbox.limit;

import java.util.SplittableRandom;

/**
 * Resource-based throttling of F&amp;O (F-56): now and then the server is short of something and turns a request away, also single ones
 * inside a batch (F-43). Switch {@code shortage}: {@code off}, or the probability for a request and that for a part of a batch, and the
 * seconds of Retry-After: {@code 0.1/0.02/3}.
 */
public final class Shortage {
    public static final String WORDS =
            "This request could not be processed at this time due to system experiencing high resource utilization.";

    private final double outer;
    private final double inner;
    private final String seconds;
    private final SplittableRandom random;

    private Shortage(double outer, double inner, String seconds, long seed) {
        this.outer = outer;
        this.inner = inner;
        this.seconds = seconds;
        this.random = new SplittableRandom(seed);
    }

    /** @throws IllegalArgumentException when the text makes no sense */
    public static Shortage of(String text, long seed) {
        if (text.equals("off")) return new Shortage(0, 0, "0", seed);
        String[] parts = text.split("/");
        if (parts.length != 3) throw new IllegalArgumentException(text);
        return new Shortage(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), parts[2], seed);
    }

    /** Whether this request is turned away. */
    public boolean strikes() {
        return strikes(outer);
    }

    /** Whether this part of a batch is turned away. */
    public boolean strikesPart() {
        return strikes(inner);
    }

    private synchronized boolean strikes(double probability) {
        return probability > 0 && random.nextDouble() < probability;
    }

    public String retryAfter() {
        return seconds;
    }
}
