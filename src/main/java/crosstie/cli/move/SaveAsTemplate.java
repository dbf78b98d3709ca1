package crosstie.cli.move;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crosstie project save-as-template NAME}. */
@Command(name = "save-as-template")
public final class SaveAsTemplate implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "project-name")
    private String name;

    @Option(names = "--as", paramLabel = "ID", descriptionKey = "import-as")
    private String id;

    @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "template-title")
    private String title;

    public SaveAsTemplate(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String saved = session.studio().exports().save(name, id, title, session.yes());
        if (session.json()) {
            session.document(session.documents().document(Map.of("id", saved)));
        } else {
            session.print(session.text("cli.template.saved", saved));
        }
        return Exit.COMPLETED;
    }
}
