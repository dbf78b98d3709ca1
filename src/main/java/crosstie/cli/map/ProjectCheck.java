package crosstie.cli.map;

import crosstie.cli.kit.Session;
import crosstie.model.Project;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code crosstie project check NAME}: against the systems of its connection set. */
@Command(name = "check")
public final class ProjectCheck implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "project-name")
    private String name;

    @Mixin
    private DepthOptions depth = new DepthOptions();

    public ProjectCheck(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Project project = session.studio().projects().open(name);
        return new ProblemsText(session)
                .finish(session.studio().advisor().project(project, depth.depth()), depth.areFixesShown());
    }
}
