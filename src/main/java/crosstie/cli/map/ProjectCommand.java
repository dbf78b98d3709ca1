package crosstie.cli.map;

import picocli.CommandLine.Command;

/** {@code crosstie project …}. */
@Command(
        name = "project",
        subcommands = {
            ProjectCreate.class,
            ProjectList.class,
            ProjectCheck.class,
            ProjectFix.class,
            ProjectDocument.class,
            crosstie.cli.move.ProjectImport.class,
            crosstie.cli.move.ProjectExport.class,
            crosstie.cli.move.SaveAsTemplate.class
        })
public final class ProjectCommand {}
