package crosstie.cli;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.model.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine;

/** Tells a person why a command could not do its work: one sentence and what to do next, never a stack trace. */
final class Faults {
    private final Session session;

    Faults(Session session) {
        this.session = session;
    }

    int refused(Refusal refusal) {
        return tell(Exit.of(refusal.kind()), refusal.code(), refusal.arguments());
    }

    int usage(CommandLine.ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return switch (e) {
            case CommandLine.UnmatchedArgumentException u ->
                tell(Exit.USAGE, "USAGE_UNKNOWN", List.of(u.getUnmatched().getFirst(), command));
            case CommandLine.MissingParameterException m ->
                tell(
                        Exit.USAGE,
                        "USAGE_MISSING",
                        List.of(
                                String.join(
                                        ", ",
                                        m.getMissing().stream()
                                                .map(a -> named(a))
                                                .toList()),
                                command));
            case CommandLine.ParameterException p
            when p.getArgSpec() != null && p.getValue() != null ->
                tell(Exit.USAGE, "USAGE_VALUE", List.of(p.getValue(), named(p.getArgSpec()), command));
            default -> tell(Exit.USAGE, lacksCommand(e) ? "USAGE_COMMAND_MISSING" : "USAGE_WRONG", List.of(command));
        };
    }

    private static boolean lacksCommand(CommandLine.ParameterException e) {
        return e.getArgSpec() == null && !e.getCommandLine().getSubcommands().isEmpty();
    }

    private static String named(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec o ? o.longestName() : argument.paramLabel();
    }

    /** A fault of ours: the stack goes to a file, its name and one sentence to the user. */
    int unexpected(Throwable fault) {
        return tell(Exit.ERROR, "INTERNAL", List.of(fault.getClass().getSimpleName(), logged(fault)));
    }

    int tell(int exit, String code, List<String> arguments) {
        String message = Printable.line(session.sentences().message(code, arguments));
        String remedy = Printable.line(session.sentences().remedy(code, arguments));
        if (session.json()) {
            session.document(session.documents().error(code, message, remedy));
        }
        session.say(session.styled(Style.BAD, session.text("cli.error")) + " " + message);
        if (!session.json() && !remedy.isEmpty()) {
            session.say("  " + remedy);
        }
        if (!session.json() && exit == Exit.CHECK) {
            session.hint().ifPresent(h -> session.say("  " + h));
        }
        return exit;
    }

    private String logged(Throwable fault) {
        try {
            Path folder = Files.createDirectories(session.home().resolve("log"));
            Path file = folder.resolve("fault.log");
            try (PrintWriter log = new PrintWriter(
                    Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
                log.println(Instant.now());
                fault.printStackTrace(log);
            }
            return file.toString();
        } catch (IOException | RuntimeException e) { // what went wrong may be the folder itself
            return session.text("cli.nolog", e.getClass().getSimpleName());
        }
    }
}
