package crosstie.studio.connect;

import crosstie.model.TestStep;
import crosstie.model.Usage;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What was used of a system's limits, as the last step of a connection test. */
final class BudgetStep {
    private BudgetStep() {}

    /** Nothing where nothing is known. */
    static List<TestStep> of(Usage usage) {
        List<TestStep> steps = new ArrayList<>();
        if (usage.windowSeconds() > 0) {
            steps.add(usage.requestLimit() > 0 ? limited(usage) : unlimited(usage));
        }
        if (usage.waitingUntil() != null) {
            steps.add(step("BUDGET_WAITING", usage.waitingUntil().truncatedTo(ChronoUnit.SECONDS)));
        }
        return steps;
    }

    private static TestStep limited(Usage usage) {
        return step(
                "BUDGET_USED",
                usage.requests(),
                usage.requestLimit(),
                usage.milliseconds() / 1_000,
                usage.millisecondLimit() / 1_000,
                usage.windowSeconds() / 60,
                usage.share());
    }

    private static TestStep unlimited(Usage usage) {
        return step(
                "BUDGET_UNLIMITED",
                usage.requests(),
                usage.milliseconds() / 1_000,
                usage.windowSeconds() / 60,
                usage.share());
    }

    private static TestStep step(String code, Object... arguments) {
        List<String> texts = new ArrayList<>();
        for (Object each : arguments) {
            texts.add(each.toString());
        }
        return new TestStep("budget", true, 0, code, texts);
    }
}
