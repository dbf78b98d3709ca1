package crosstie.cli.browse;

import picocli.CommandLine.Command;

/** {@code crosstie metadata …}. */
@Command(
        name = "metadata",
        subcommands = {MetadataRefresh.class})
public final class MetadataCommand {}
