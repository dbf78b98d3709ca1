package crosstie.cli.map;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.model.Project;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crosstie project create NAME --template T --set SET}. */
@Command(name = "create")
public final class ProjectCreate implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "project-name")
    private String name;

    @Option(names = "--template", paramLabel = "T", descriptionKey = "template-file", required = true)
    private String template;

    @Option(names = "--set", paramLabel = "SET", descriptionKey = "set-name", required = true)
    private String set;

    @Option(names = "--parameter", paramLabel = "NAME=VALUE", descriptionKey = "parameter")
    private Map<String, String> parameters = Map.of();

    public ProjectCreate(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Project project = session.studio().projects().create(name, template, set, parameters);
        if (session.json()) {
            session.document(session.documents().projects(List.of(project)));
        } else {
            session.print(session.text("cli.project.created", project.name(), project.connectionSet()));
        }
        return Exit.COMPLETED;
    }
}
