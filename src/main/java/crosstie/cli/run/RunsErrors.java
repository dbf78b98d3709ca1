package crosstie.cli.run;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Table;
import crosstie.model.RejectedRow;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crosstie runs errors RUN}. */
@Command(name = "errors")
public final class RunsErrors implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "run-id", defaultValue = "last")
    private String run;

    @Option(names = "--csv", paramLabel = "FILE", descriptionKey = "errors-csv")
    private Path csv;

    public RunsErrors(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<RejectedRow> rows = session.studio().history().errors(run);
        if (csv != null) {
            write(rows);
        }
        if (session.json()) {
            session.document(session.documents().rejected(rows));
        } else if (rows.isEmpty()) {
            session.print(session.text("cli.errors.none"));
        } else {
            session.print(table(rows));
        }
        return Exit.COMPLETED;
    }

    private void write(List<RejectedRow> rows) {
        List<String> columns = List.of("task", "key", "code", "field", "message", "remedy");
        List<List<String>> cells = rows.stream()
                .map(r -> List.of(
                        r.task(),
                        r.key(),
                        r.error().code(),
                        r.error().field(),
                        session.sentences().message(r.error()),
                        session.sentences().remedy(r.error())))
                .toList();
        session.studio().documents().csv(columns, cells, csv, session.yes());
    }

    private Table table(List<RejectedRow> rows) {
        Table table = new Table()
                .text(session.text("cli.task"))
                .text(session.text("cli.key"))
                .text(session.text("cli.code"))
                .text(session.text("cli.field"))
                .text(session.text("cli.reason"));
        for (RejectedRow r : rows) {
            table.row(
                    r.task(),
                    r.key(),
                    r.error().code(),
                    r.error().field(),
                    session.sentences().message(r.error()));
        }
        return table;
    }
}
