package crosstie.cli.move;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crosstie template remove ID}: one's own only. */
@Command(name = "remove")
public final class TemplateRemove implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "own-template")
    private String id;

    public TemplateRemove(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (!session.confirmed("cli.template.confirm", id)) {
            return Exit.CANCELLED;
        }
        session.studio().templates().remove(id);
        if (session.json()) {
            session.document(session.documents().document(Map.of("id", id)));
        } else {
            session.print(session.text("cli.template.removed", id));
        }
        return Exit.COMPLETED;
    }
}
