package crosstie.engine;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Tells when a class has logged, until closed. */
final class LoggedLine extends Handler implements AutoCloseable {
    private final Logger logger;
    private final Runnable told;

    LoggedLine(Class<?> from, Runnable told) {
        this.logger = Logger.getLogger(from.getName());
        this.told = told;
        logger.addHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
        told.run();
    }

    @Override
    public void flush() {
        // keeps nothing
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
