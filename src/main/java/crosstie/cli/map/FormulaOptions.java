package crosstie.cli.map;

import crosstie.cli.kit.Session;
import crosstie.model.Template;
import crosstie.studio.map.Formulas.Surroundings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The formula, and what it may name. */
final class FormulaOptions {
    @Parameters(index = "0", paramLabel = "FORMULA", descriptionKey = "formula")
    String formula;

    @ArgGroup(exclusive = false)
    private Table table;

    @Option(names = "--template", paramLabel = "TEMPLATE", descriptionKey = "formula-template")
    private String template;

    /** Both or none. */
    static final class Table {
        @Option(names = "--source", paramLabel = "CONNECTION", descriptionKey = "source", required = true)
        private String source;

        @Option(names = "--entity", paramLabel = "NAME", descriptionKey = "formula-entity", required = true)
        private String entity;
    }

    Surroundings surroundings(Session session) {
        Template design = template == null
                ? null
                : session.studio().templates().open(template).template();
        return table == null
                ? new Surroundings(null, design)
                : session.studio().formulas().over(table.source, table.entity, design);
    }
}
