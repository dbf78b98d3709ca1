package crosstie.cli.move;

import crosstie.cli.kit.Session;
import crosstie.model.ImportPlan;
import crosstie.model.Refusal;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crosstie template import FILE}: a template, a project file, or maps of dual-write. */
@Command(name = "import")
public final class TemplateImport implements Callable<Integer> {
    private final Session session;

    @Mixin
    private ImportOptions options;

    @Option(names = "--from", paramLabel = "KIND", descriptionKey = "import-from")
    private String from;

    @Option(names = "--finops", paramLabel = "CONNECTION", descriptionKey = "import-finops")
    private String finops;

    @Option(names = "--sales", paramLabel = "CONNECTION", descriptionKey = "import-sales")
    private String sales;

    public TemplateImport(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new PlanText(session).finish(options.request(kind(), session.yes(), finops, sales), options.plan());
    }

    private ImportPlan.Kind kind() {
        return switch (from == null ? "" : from.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "template" -> ImportPlan.Kind.TEMPLATE;
            case "project" -> ImportPlan.Kind.PROJECT;
            case "dual-write", "data-integrator" -> ImportPlan.Kind.DUAL_WRITE;
            default -> throw Refusal.usage("USAGE_VALUE", from, "--from", "crosstie template import");
        };
    }
}
