package crosstie.cli.run;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Progress;
import crosstie.cli.kit.Session;
import crosstie.model.ChangeSet;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crosstie preview T [--rows N]}. */
@Command(name = "preview")
public final class PreviewCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Option(names = "--rows", paramLabel = "N", descriptionKey = "rows", converter = Rows.class)
    private long rows;

    public PreviewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.hint(scope.check(session));
        int kept = (int) Math.min(rows, Integer.MAX_VALUE);
        ChangeSet found =
                session.studio().previews().preview(scope.request(), kept, new Progress(session), session.stop());
        if (session.json()) {
            session.document(session.documents().preview(found, Instant.now(), rows > 0));
        } else {
            new RunText(session).previewed(found, rows > 0);
        }
        return Exit.of(found.execution().status());
    }
}
