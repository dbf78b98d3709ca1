package crosstie.cli.map;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.cli.run.Rows;
import crosstie.model.MappingDocument;
import crosstie.studio.map.Advisor.Between;
import crosstie.studio.map.Documents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where mapping documentation goes, at least one of both, and how many samples it shows. */
final class DocumentOptions {
    private static final long MOST_SAMPLES = 20;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Files files;

    static final class Files {
        @Option(names = "--html", paramLabel = "FILE", descriptionKey = "document-html")
        private Path html;

        @Option(names = "--xlsx", paramLabel = "FILE", descriptionKey = "document-xlsx")
        private Path xlsx;
    }

    @Option(names = "--samples", paramLabel = "N", descriptionKey = "document-samples", converter = Rows.class)
    private long samples;

    int write(Session session, String called, Optional<Between> between) {
        Documents documents = session.studio().documents();
        int rows = (int) Math.min(samples, MOST_SAMPLES);
        MappingDocument document =
                documents.of(called, between, rows, session.sentences().wording());
        List<String> written = new ArrayList<>();
        if (files.html != null) {
            documents.html(
                    document, files.html, session.yes(), session.sentences().wording());
            written.add(files.html.toString());
        }
        if (files.xlsx != null) {
            documents.xlsx(
                    document, files.xlsx, session.yes(), session.sentences().wording());
            written.add(files.xlsx.toString());
        }
        if (session.json()) {
            session.document(session.documents().document(Map.of("files", written)));
        } else {
            written.forEach(f -> session.print(session.text("cli.export.done", f)));
        }
        return Exit.COMPLETED;
    }
}
