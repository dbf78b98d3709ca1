package crosstie.cli.map;

import crosstie.cli.kit.Session;
import crosstie.studio.map.Depth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crosstie project fix NAME CODE|N}: makes a fix that {@code project check --fixes} listed. */
@Command(name = "fix")
public final class ProjectFix implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "project-name")
    private String name;

    @Parameters(index = "1", paramLabel = "CODE|N", descriptionKey = "fix")
    private String which;

    @Option(names = "--live", descriptionKey = "live")
    private boolean live;

    public ProjectFix(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new ProblemsText(session).fixed(session.studio().advisor().project(name, which, new Depth(true, live)));
    }
}
