package crosstie.cli.connect;

import picocli.CommandLine.Command;

/** {@code crosstie set …}. */
@Command(
        name = "set",
        subcommands = {SetAdd.class, SetList.class, SetRemove.class})
public final class SetCommand {}
