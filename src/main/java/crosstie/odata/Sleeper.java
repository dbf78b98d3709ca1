package crosstie.odata;

import java.time.Duration;

/** How to wait. Tests wait in no time. */
public interface Sleeper {
    /** Waits, or fails at once when the thread is interrupted. */
    void sleep(Duration time) throws InterruptedException;
}
