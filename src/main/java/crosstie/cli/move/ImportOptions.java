package crosstie.cli.move;

import crosstie.model.ImportPlan;
import crosstie.studio.map.Imports;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What importing a template and importing a project have in common. */
final class ImportOptions {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "import-file")
    private Path file;

    @Option(names = "--as", paramLabel = "NAME", descriptionKey = "import-as")
    private String as;

    @Option(names = "--plan", descriptionKey = "import-plan")
    private boolean plan;

    @Option(names = "--set", paramLabel = "SET", descriptionKey = "import-set")
    private String set;

    boolean plan() {
        return plan;
    }

    Imports.Request request(ImportPlan.Kind kind, boolean replace, String finops, String dataverse) {
        return new Imports.Request(file, kind, as, set, replace, finops, dataverse);
    }
}
