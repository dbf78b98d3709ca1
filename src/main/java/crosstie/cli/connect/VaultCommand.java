package crosstie.cli.connect;

import picocli.CommandLine.Command;

/** {@code crosstie vault …}. */
@Command(
        name = "vault",
        subcommands = {VaultShow.class, VaultUse.class})
public final class VaultCommand {}
