package crosstie;

import crosstie.cli.Cli;
import crosstie.cli.Display;
import crosstie.cli.Signals;
import crosstie.cli.kit.Stop;
import crosstie.cli.kit.Terminal;
import crosstie.studio.Studio;
import crosstie.ui.shell.StudioWindow;
import java.nio.file.Path;
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
            StudioWindow.launch(window.get().home(), window.get().lang());
            return 0;
        }
        System.err.println(Cli.why(display, window.get().lang()));
        return command(window.get().demo());
    }

    private static int command(String... arguments) {
        Stop stop = new Stop();
        Signals.ask(stop);
        return Cli.run(
                arguments, System.in, System.out, System.err, Terminal.here(System.getenv()), stop, System.getenv());
    }

    /** Nothing but what the window takes as well; bin/crosstie decides by the same rule. {@code lang} may be null. */
    private record WindowOptions(Path home, String lang) {
        static Optional<WindowOptions> of(String... arguments) {
            Path home = Studio.usualHome();
            String lang = null;
            for (int i = 0; i < arguments.length; i++) {
                String each = arguments[i];
                int equals = each.indexOf('=');
                String name = equals < 0 ? each : each.substring(0, equals);
                if (!name.equals("--home") && !name.equals("--lang") || equals < 0 && i + 1 == arguments.length) {
                    return Optional.empty();
                }
                String value = equals < 0 ? arguments[++i] : each.substring(equals + 1);
                home = name.equals("--home") ? Path.of(value) : home;
                lang = name.equals("--lang") ? value : lang;
            }
            return Optional.of(new WindowOptions(home, lang));
        }

        String[] demo() {
            return lang == null ? new String[] {"demo"} : new String[] {"demo", "--lang", lang};
        }
    }
}
