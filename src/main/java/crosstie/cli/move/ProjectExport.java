package crosstie.cli.move;

import crosstie.cli.kit.Session;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crosstie project export NAME [FILE]}. */
@Command(name = "export")
public final class ProjectExport implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "project-name")
    private String name;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "export-file")
    private Path file;

    public ProjectExport(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new ExportText(session).finish(session.studio().exports().project(name), file);
    }
}
