package crosstie.model;

import java.util.List;

/**
 * A value map the other way round.
 *
 * @param problems what does not come back as it went, by code; the place is the value
 */
public record ReversedMap(ValueMap map, List<Problem> problems) {
    public ReversedMap {
        problems = List.copyOf(problems);
    }

    public boolean isTwoWay() {
        return problems.isEmpty();
    }
}
