package crosstie.cli.run;

import picocli.CommandLine.Command;

/** {@code crosstie runs …}. */
@Command(
        name = "runs",
        subcommands = {RunsList.class, RunsShow.class, RunsErrors.class})
public final class RunsCommand {}
