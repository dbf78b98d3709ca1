package crosstie.model;

import java.util.List;

/**
 * What one task did for one organization.
 *
 * @param diff how it compared; null when it stopped before
 * @param errors by cause, most rows first
 */
public record TaskExecution(
        String name,
        String source,
        String destination,
        String organization,
        Status status,
        DiffWay diff,
        Counts counts,
        double seconds,
        List<ErrorGroup> errors) {
    public TaskExecution {
        errors = List.copyOf(errors);
    }
}
