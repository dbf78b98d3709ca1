package crosstie.cli.run;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.model.Execution;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crosstie runs show RUN}. */
@Command(name = "show")
public final class RunsShow implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "run-id", defaultValue = "last")
    private String run;

    public RunsShow(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Execution execution = session.studio().history().open(run);
        if (session.json()) {
            session.document(session.documents().run(execution, Instant.now()));
        } else {
            new RunText(session).finished(execution);
        }
        return Exit.COMPLETED;
    }
}
