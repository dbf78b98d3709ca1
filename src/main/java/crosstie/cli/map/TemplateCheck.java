package crosstie.cli.map;

import crosstie.cli.kit.Session;
import crosstie.model.Problem;
import crosstie.studio.map.Templates;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crosstie template check T}: without a system, or against two. */
@Command(name = "check")
public final class TemplateCheck implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "TEMPLATE", descriptionKey = "template-file")
    private String template;

    @ArgGroup(exclusive = false)
    private Systems systems;

    /** Both or none. */
    static final class Systems {
        @Option(names = "--source", paramLabel = "CONNECTION", descriptionKey = "source", required = true)
        private String source;

        @Option(names = "--destination", paramLabel = "CONNECTION", descriptionKey = "destination", required = true)
        private String destination;
    }

    public TemplateCheck(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Templates templates = session.studio().templates();
        List<Problem> problems = systems == null
                ? templates.check(template)
                : templates.check(template, systems.source, systems.destination);
        return new ProblemsText(session).finish(problems);
    }
}
