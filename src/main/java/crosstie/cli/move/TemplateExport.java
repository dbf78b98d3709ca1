package crosstie.cli.move;

import crosstie.cli.kit.Session;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crosstie template export T [FILE]}. */
@Command(name = "export")
public final class TemplateExport implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "TEMPLATE", descriptionKey = "template")
    private String template;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "export-file")
    private Path file;

    public TemplateExport(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new ExportText(session).finish(session.studio().exports().template(template), file);
    }
}
