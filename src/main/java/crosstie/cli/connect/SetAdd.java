package crosstie.cli.connect;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.cli.run.EndsOptions;
import crosstie.model.ConnectionSet;
import crosstie.model.OrganizationMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crosstie set add NAME --source CONNECTION --destination CONNECTION}. */
@Command(name = "add")
public final class SetAdd implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "set-name")
    private String name;

    @Option(names = "--source", paramLabel = "CONNECTION", descriptionKey = "connection", required = true)
    private String source;

    @Option(names = "--destination", paramLabel = "CONNECTION", descriptionKey = "connection", required = true)
    private String destination;

    @Option(
            names = "--organization",
            paramLabel = "COMPANY[=BUSINESS UNIT]",
            descriptionKey = "organization",
            converter = EndsOptions.Organization.class)
    private List<OrganizationMapping> organizations = new ArrayList<>();

    public SetAdd(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ConnectionSet set = new ConnectionSet(name, source, destination, organizations);
        session.studio().sets().save(set);
        if (session.json()) {
            session.document(session.documents().sets(List.of(set)));
        } else {
            session.print(session.text("cli.set.added", name, source, destination));
        }
        return Exit.COMPLETED;
    }
}
