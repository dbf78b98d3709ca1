package crosstie.cli.run;

import crosstie.studio.run.RunRequest;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to run, between which systems, and which part of the rows. */
public final class ScopeOptions {
    @Parameters(index = "0", paramLabel = "TEMPLATE", descriptionKey = "template")
    String template;

    @Mixin
    EndsOptions ends = new EndsOptions();

    @Option(names = "--all-data", descriptionKey = "all-data")
    boolean allData;

    @Option(names = "--task", paramLabel = "NAME", descriptionKey = "task")
    List<String> tasks = new ArrayList<>();

    @Option(names = "--filter", paramLabel = "TEXT", descriptionKey = "filter")
    String filter;

    @Option(names = "--key", paramLabel = "KEY", descriptionKey = "key")
    List<String> keys = new ArrayList<>();

    @Option(names = "--first", paramLabel = "N", descriptionKey = "first", converter = Rows.class)
    long first;

    RunRequest request() {
        return new RunRequest(
                template, ends.source, ends.destination, ends.organizations, allData, tasks, filter, keys, first);
    }
}
