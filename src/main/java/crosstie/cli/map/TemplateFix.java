package crosstie.cli.map;

import crosstie.cli.kit.Session;
import crosstie.studio.map.Depth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crosstie template fix FILE CODE|N}: makes a fix that {@code template check --fixes} listed. */
@Command(name = "fix")
public final class TemplateFix implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "template-fixed")
    private String file;

    @Parameters(index = "1", paramLabel = "CODE|N", descriptionKey = "fix")
    private String which;

    @Mixin
    private BetweenOptions systems = new BetweenOptions();

    @Option(names = "--live", descriptionKey = "live")
    private boolean live;

    public TemplateFix(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new ProblemsText(session)
                .fixed(session.studio().advisor().template(file, systems.between(), which, new Depth(true, live)));
    }
}
