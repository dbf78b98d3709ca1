package crosstie.model;

import java.util.List;

/** Something a check found, and the one-step fixes there are for it, the best first. */
public record Advice(Problem problem, List<Fix> fixes) {
    public Advice {
        fixes = List.copyOf(fixes);
    }
}
