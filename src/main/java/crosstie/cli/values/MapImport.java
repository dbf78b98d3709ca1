package crosstie.cli.values;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.json.MapOut;
import crosstie.model.ValueMap;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crosstie map import T NAME FILE}. */
@Command(name = "import")
public final class MapImport implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "TEMPLATE", descriptionKey = "map-owner")
    private String template;

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "map-name")
    private String name;

    @Parameters(index = "2", paramLabel = "FILE", descriptionKey = "map-file")
    private Path file;

    public MapImport(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ValueMap map = session.studio().maps().read(template, name, file);
        if (session.json()) {
            session.document(
                    new MapOut(session.sentences()::message, session.sentences()::remedy).list(Map.of(name, map)));
        } else {
            session.print(session.text(
                    "cli.map.imported",
                    Printable.line(name),
                    session.number(map.entries().size())));
        }
        return Exit.COMPLETED;
    }
}
