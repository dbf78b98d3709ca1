package crosstie.connector.write;

/**
 * How many batches to keep in flight: halved when the system asks to slow down, grown back one at a time (D-55, F-58). One per
 * environment, since limits are per user. Safe for several threads.
 */
public final class Degree {
    private static final int GOOD_TO_GROW = 20;

    private final int most;
    private int ceiling;
    private int now;
    private int good;

    /**
     * @param start what to begin with
     * @param most more than that is never tried, whatever the system hints
     */
    public Degree(int start, int most) {
        this.now = start;
        this.ceiling = start;
        this.most = most;
    }

    public synchronized int now() {
        return now;
    }

    /** The system's recommended parallelism (D-6), as its header says it; nonsense is ignored. */
    public synchronized void hint(String header) {
        String text = header.strip();
        if (!text.isEmpty() && text.length() < 6 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int told = Math.clamp(Integer.parseInt(text), 1, most);
            if (told > ceiling && now == ceiling) {
                now = told;
            }
            ceiling = told;
            now = Math.min(now, ceiling);
        }
    }

    public synchronized void throttled() {
        now = Math.max(1, now / 2);
        good = 0;
    }

    public synchronized void good() {
        if (now < ceiling && ++good >= GOOD_TO_GROW) {
            now++;
            good = 0;
        }
    }
}
