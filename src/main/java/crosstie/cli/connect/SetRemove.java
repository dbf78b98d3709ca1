package crosstie.cli.connect;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crosstie set remove NAME}. */
@Command(name = "remove")
public final class SetRemove implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "set-name")
    private String name;

    public SetRemove(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (!session.confirmed("cli.set.confirm", name)) {
            return Exit.CANCELLED;
        }
        session.studio().sets().remove(name);
        if (session.json()) {
            session.document(session.documents().sets(session.studio().sets().list()));
        } else {
            session.print(session.text("cli.set.removed", name));
        }
        return Exit.COMPLETED;
    }
}
