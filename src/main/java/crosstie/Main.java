package crosstie;

import crosstie.cli.Cli;
import crosstie.cli.Display;
import crosstie.cli.Signals;
import crosstie.cli.WindowOptions;
import crosstie.cli.kit.Stop;
import crosstie.cli.kit.Terminal;
import crosstie.ui.shell.StudioWindow;
import java.util.Optional;

/** Picks a face: the window when no command is given and there is a display, else the command line. */
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        Optional<WindowOptions> window = WindowOptions.of(arguments);
        if (window.isEmpty()) {
            return command(arguments);
        }
        Display display = Display.here(System.getenv());
        if (display == Display.READY) {
            return window(window.get());
        }
        System.err.println(Cli.why(display, window.get().lang()));
        return command(window.get().demo());
    }

    private static int window(WindowOptions options) {
        try {
            StudioWindow.launch(options.home(), options.lang());
            return 0;
        } catch (RuntimeException | Error e) {
            return Cli.broken(e, options);
        }
    }

    private static int command(String... arguments) {
        Stop stop = new Stop();
        Signals.ask(stop);
        return Cli.run(
                arguments, System.in, System.out, System.err, Terminal.here(System.getenv()), stop, System.getenv());
    }
}
