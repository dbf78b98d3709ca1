package crosstie.cli.map;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.studio.map.Templates;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crosstie template show T}. */
@Command(name = "show")
public final class TemplateShow implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "TEMPLATE", descriptionKey = "template-file")
    private String template;

    public TemplateShow(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Templates templates = session.studio().templates();
        Templates.Opened opened = templates.open(template);
        if (session.json()) {
            session.document(templates.text(opened.template()));
        } else {
            new DesignText(session).print(opened.template());
        }
        return Exit.COMPLETED;
    }
}
