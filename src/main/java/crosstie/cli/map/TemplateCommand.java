package crosstie.cli.map;

import picocli.CommandLine.Command;

/** {@code crosstie template …}. */
@Command(
        name = "template",
        subcommands = {
            TemplateList.class,
            TemplateShow.class,
            TemplateCheck.class,
            TemplateFix.class,
            TemplateDocument.class,
            crosstie.cli.move.TemplateImport.class,
            crosstie.cli.move.TemplateExport.class,
            crosstie.cli.move.TemplateUpgrade.class,
            crosstie.cli.move.TemplateDiff.class,
            crosstie.cli.move.TemplateRemove.class
        })
public final class TemplateCommand {}
