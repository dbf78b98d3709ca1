package crosstie.cli.values;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crosstie map export T NAME FILE}. */
@Command(name = "export")
public final class MapExport implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "TEMPLATE", descriptionKey = "template-file")
    private String template;

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "map-name")
    private String name;

    @Parameters(index = "2", paramLabel = "FILE", descriptionKey = "map-file")
    private Path file;

    @Option(names = "--separator", paramLabel = "comma|semicolon|tab", descriptionKey = "map-separator")
    private Separator separator = Separator.COMMA;

    public MapExport(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.studio().maps().write(template, name, separator.sign(), file, session.yes());
        if (session.json()) {
            session.document(crosstie.json.JsonFile.line(java.util.Map.of("file", file.toString())));
        } else {
            session.print(session.text("cli.map.exported", Printable.line(name), Printable.line(file.toString())));
        }
        return Exit.COMPLETED;
    }
}
