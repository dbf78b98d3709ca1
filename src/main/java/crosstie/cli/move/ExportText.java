package crosstie.cli.move;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.studio.map.Exports;
import java.nio.file.Path;
import java.util.Map;

/** Writes an export to its file, or to standard output where no file is named. */
final class ExportText {
    private final Session session;

    ExportText(Session session) {
        this.session = session;
    }

    int finish(Exports.Out out, Path file) {
        if (file == null) {
            session.document(out.text());
            return Exit.COMPLETED;
        }
        Path written = session.studio().exports().write(out, file, session.yes());
        if (session.json()) {
            session.document(session.documents().document(Map.of("file", written.toString())));
        } else {
            session.print(session.text("cli.export.done", written));
        }
        return Exit.COMPLETED;
    }
}
