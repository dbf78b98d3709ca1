package crosstie.connector.limit;

import crosstie.connector.Budget;

/**
 * Lets through no more than an amount in any one window, evenly: a tenth at once, the rest at a steady rate. Not for several threads at
 * once.
 */
final class Bucket {
    private static final double AT_ONCE = 0.1;
    /** Others may take all of it, but nobody is shut out for good. */
    private static final double LEAST = 0.01;

    private double level = Double.NaN;
    private long last;

    /** Refills for the time since. @param others what others have used of the amount in the window */
    void refill(long now, double amount, double others) {
        double most = Math.max(1, amount * AT_ONCE);
        double rate = rate(amount, others);
        level = Double.isNaN(level) ? most : Math.min(most, level + Math.max(0, now - last) * rate);
        last = now;
    }

    void take(double what) {
        level -= what;
    }

    /** Milliseconds until there is something again. */
    long empty(double amount, double others) {
        return level >= 0 ? 0 : (long) Math.ceil(-level / rate(amount, others));
    }

    private static double rate(double amount, double others) {
        return Math.max(amount * LEAST, amount * (1 - AT_ONCE) - others) / Budget.WINDOW.toMillis();
    }
}
