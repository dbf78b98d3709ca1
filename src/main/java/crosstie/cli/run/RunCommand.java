package crosstie.cli.run;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Progress;
import crosstie.cli.kit.Session;
import crosstie.model.Execution;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code crosstie run T}. */
@Command(name = "run")
public final class RunCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    public RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.hint(scope.check(session));
        Execution execution = session.studio().runs().run(scope.request(), new Progress(session), session.stop());
        if (session.json()) {
            session.document(session.documents().run(execution, Instant.now()));
        } else {
            new RunText(session).finished(execution);
        }
        return Exit.of(execution.status());
    }
}
