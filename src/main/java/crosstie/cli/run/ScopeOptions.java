package crosstie.cli.run;

import crosstie.cli.kit.Session;
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

    /** Where to look when a check stops the run: it tells the first finding only. */
    String check(Session session) {
        return ends.source == null || ends.destination == null
                ? session.text("cli.check.project", template)
                : session.text("cli.check.template", template, ends.source, ends.destination);
    }

    RunRequest request() {
        return new RunRequest(
                template, ends.source, ends.destination, ends.organizations, allData, tasks, filter, keys, first);
    }
}
