package crosstie.cli.map;

import crosstie.cli.kit.Session;
import crosstie.studio.map.Projects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crosstie project check NAME}: against the systems of its connection set. */
@Command(name = "check")
public final class ProjectCheck implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "project-name")
    private String name;

    public ProjectCheck(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Projects projects = session.studio().projects();
        return new ProblemsText(session).finish(projects.check(projects.open(name)));
    }
}
