package crosstie.cli.map;

import picocli.CommandLine.Command;

/** {@code crosstie project …}. */
@Command(
        name = "project",
        subcommands = {ProjectCreate.class, ProjectList.class, ProjectCheck.class})
public final class ProjectCommand {}
