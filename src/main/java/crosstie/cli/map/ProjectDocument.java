package crosstie.cli.map;

import crosstie.cli.kit.Session;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code crosstie project document NAME --html FILE --xlsx FILE}: with the labels of its two systems. */
@Command(name = "document")
public final class ProjectDocument implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "project-name")
    private String name;

    @Mixin
    private DocumentOptions options = new DocumentOptions();

    public ProjectDocument(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String known = session.studio().projects().open(name).name();
        return options.write(session, known, Optional.empty());
    }
}
