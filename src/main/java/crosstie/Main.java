package crosstie;

import crosstie.cli.Cli;
import crosstie.cli.kit.Stop;
import crosstie.cli.kit.Terminal;
import java.util.concurrent.CountDownLatch;

/** Picks a face: the window when no command is given and there is a display, else the command line. */
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        System.exit(command(arguments));
    }

    /** Ctrl+C and SIGTERM ask the command to end in order, and wait until it has. */
    private static int command(String... arguments) {
        Stop stop = new Stop();
        CountDownLatch ended = new CountDownLatch(1);
        int[] code = {0};
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (ended.getCount() > 0) {
                                stop.ask();
                                await(ended);
                                Runtime.getRuntime().halt(code[0]);
                            }
                        },
                        "end in order"));
        code[0] = Cli.run(
                arguments, System.in, System.out, System.err, Terminal.here(System.getenv()), stop, System.getenv());
        ended.countDown();
        return code[0];
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the virtual machine ends now anyway
        }
    }
}
