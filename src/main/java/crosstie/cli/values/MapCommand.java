package crosstie.cli.values;

import picocli.CommandLine.Command;

/** {@code crosstie map …}. */
@Command(
        name = "map",
        subcommands = {MapList.class, MapExport.class, MapImport.class, MapReverse.class})
public final class MapCommand {}
