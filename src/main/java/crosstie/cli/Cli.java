package crosstie.cli;

import crosstie.cli.kit.Global;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Stop;
import crosstie.cli.kit.Terminal;
import crosstie.model.Refusal;
import crosstie.studio.Sentences;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine;

/** The face without a window. Runs one command and says how it ended; ends no process. */
public final class Cli {
    private Cli() {}

    /** For callers without a terminal, and without somebody who presses Ctrl+C. */
    public static int run(String[] arguments, InputStream in, PrintStream out, PrintStream err) {
        return run(arguments, in, out, err, Terminal.NONE, new Stop(), System.getenv());
    }

    /** @return the exit code of the public contract */
    public static int run(
            String[] arguments,
            InputStream in,
            PrintStream out,
            PrintStream err,
            Terminal terminal,
            Stop stop,
            Map<String, String> environment) {
        Global global = Global.glance(arguments);
        try (Session session = new Session(global, in, out, err, terminal, stop, environment)) {
            Faults faults = new Faults(session);
            try {
                return commandLine(session, faults).execute(arguments);
            } catch (RuntimeException | Error e) {
                return faults.unexpected(e);
            }
        }
    }

    private static CommandLine commandLine(Session session, Faults faults) {
        CommandLine line = new CommandLine(new Crosstie(session.global()), new Commands(session));
        line.setResourceBundle(new HelpTexts(session.sentences()));
        line.setUsageHelpAutoWidth(false).setUsageHelpWidth(session.terminal().width());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                session.terminal().colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setOut(new java.io.PrintWriter(session.results(), true));
        line.setErr(new java.io.PrintWriter(session.messages(), true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExpandAtFiles(false);
        line.setOverwrittenOptionsAllowed(true); // the last one counts
        line.setParameterExceptionHandler((e, args) -> faults.usage(e));
        line.setExecutionExceptionHandler(
                (e, command, result) -> e instanceof Refusal r ? faults.refused(r) : faults.unexpected(e));
        line.setExecutionStrategy(new CommandLine.RunLast());
        return line;
    }

    /** The line that says why the demo runs where a window was asked for. {@code lang} may be null. */
    public static String why(Display display, String lang) {
        Global global = new Global();
        global.lang = lang;
        return Sentences.in(global.locale()).text(display == Display.NO_GTK ? "cli.display.gtk" : "cli.display.none");
    }

    /** What is told when the window itself could not be opened or broke. */
    public static int broken(Throwable fault, WindowOptions window) {
        Global global = new Global();
        global.home = window.home();
        global.lang = window.lang();
        try (Session session = new Session(
                global,
                InputStream.nullInputStream(),
                System.out,
                System.err,
                Terminal.NONE,
                new Stop(),
                System.getenv())) {
            return new Faults(session).unexpected(fault);
        }
    }
}
