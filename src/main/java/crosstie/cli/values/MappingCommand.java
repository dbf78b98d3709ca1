package crosstie.cli.values;

import picocli.CommandLine.Command;

/** {@code crosstie mapping …}. */
@Command(
        name = "mapping",
        subcommands = {MappingTraceCommand.class})
public final class MappingCommand {}
