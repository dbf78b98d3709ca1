package crosstie.cli.map;

import crosstie.cli.kit.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code crosstie template document T --html FILE --xlsx FILE}. */
@Command(name = "document")
public final class TemplateDocument implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "TEMPLATE", descriptionKey = "template-file")
    private String template;

    @Mixin
    private DocumentOptions options = new DocumentOptions();

    @Mixin
    private BetweenOptions systems = new BetweenOptions();

    public TemplateDocument(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return options.write(session, template, systems.between());
    }
}
