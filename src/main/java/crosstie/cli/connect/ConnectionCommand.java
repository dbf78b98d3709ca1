package crosstie.cli.connect;

import picocli.CommandLine.Command;

/** {@code crosstie connection …}. */
@Command(
        name = "connection",
        subcommands = {
            ConnectionAdd.class,
            ConnectionList.class,
            ConnectionTest.class,
            ConnectionSignIn.class,
            ConnectionGuide.class,
            ConnectionRemove.class
        })
public final class ConnectionCommand {}
