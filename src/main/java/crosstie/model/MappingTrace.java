package crosstie.model;

import java.util.List;

/**
 * How one mapping made its value of one row, place by place.
 *
 * @param from the source as people read it
 * @param to the destination field
 */
public record MappingTrace(String from, String to, List<StepTrace> steps) {
    public MappingTrace {
        steps = List.copyOf(steps);
    }

    /** What is sent, or why nothing is. */
    public StepTrace last() {
        return steps.getLast();
    }
}
