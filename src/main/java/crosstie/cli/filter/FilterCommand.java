package crosstie.cli.filter;

import picocli.CommandLine.Command;

/** {@code crosstie filter …}. */
@Command(
        name = "filter",
        subcommands = {FilterCheck.class, FilterCount.class})
public final class FilterCommand {}
