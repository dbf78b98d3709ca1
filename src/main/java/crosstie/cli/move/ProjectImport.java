package crosstie.cli.move;

import crosstie.cli.kit.Session;
import crosstie.model.ImportPlan;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code crosstie project import FILE}. */
@Command(name = "import")
public final class ProjectImport implements Callable<Integer> {
    private final Session session;

    @Mixin
    private ImportOptions options;

    public ProjectImport(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new PlanText(session)
                .finish(options.request(ImportPlan.Kind.PROJECT, session.yes(), null, null), options.plan());
    }
}
