package crosstie.cli.map;

import crosstie.cli.kit.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code crosstie template check T}: without a system, or against two; with the rows that are there, and with fixes. */
@Command(name = "check")
public final class TemplateCheck implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "TEMPLATE", descriptionKey = "template-file")
    private String template;

    @Mixin
    private BetweenOptions systems = new BetweenOptions();

    @Mixin
    private DepthOptions depth = new DepthOptions();

    public TemplateCheck(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new ProblemsText(session)
                .finish(
                        session.studio().advisor().template(template, systems.between(), depth.depth()),
                        depth.areFixesShown());
    }
}
