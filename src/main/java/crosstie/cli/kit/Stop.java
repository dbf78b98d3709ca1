package crosstie.cli.kit;

import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** Asks a command to end in order: batches in flight finish, what they did is recorded. Set by Ctrl+C and by SIGTERM. */
public final class Stop implements BooleanSupplier {
    private final CountDownLatch asked = new CountDownLatch(1);

    public void ask() {
        asked.countDown();
    }

    @Override
    public boolean getAsBoolean() {
        return asked.getCount() == 0;
    }

    /** Blocks until somebody asks. */
    public void await() throws InterruptedException {
        asked.await();
    }
}
