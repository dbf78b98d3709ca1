package crosstie.cli.connect;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crosstie connection remove NAME}. */
@Command(name = "remove")
public final class ConnectionRemove implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "connection-name")
    private String name;

    public ConnectionRemove(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (!session.confirmed("cli.connection.confirm", name)) {
            return Exit.CANCELLED;
        }
        session.studio().connections().remove(name);
        if (session.json()) {
            session.document(session.documents()
                    .connections(List.copyOf(session.studio().connections().list())));
        } else {
            session.print(session.text("cli.connection.removed", name));
        }
        return Exit.COMPLETED;
    }
}
