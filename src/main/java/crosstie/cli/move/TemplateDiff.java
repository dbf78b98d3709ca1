package crosstie.cli.move;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.model.DesignChange;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crosstie template diff A B}. */
@Command(name = "diff")
public final class TemplateDiff implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "template")
    private String before;

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "template")
    private String after;

    @Option(names = "--file", descriptionKey = "diff-file")
    private boolean file;

    public TemplateDiff(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (file) {
            lines(session.studio().differences().lines(before, after));
            return Exit.COMPLETED;
        }
        List<DesignChange> changes = session.studio().differences().between(before, after);
        if (session.json()) {
            session.document(session.designs().changes(changes));
        } else {
            new ChangesText(session).print(changes);
            session.print(session.text("cli.diff.end", session.number(changes.size())));
        }
        return Exit.COMPLETED;
    }

    private void lines(String text) {
        if (session.json()) {
            session.document(session.documents().document(Map.of("text", text)));
        } else {
            text.lines().map(Printable::line).forEach(session::print);
        }
    }
}
