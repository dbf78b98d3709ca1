package crosstie.transform;

import java.time.Instant;

/**
 * What a step may know of the run it belongs to. The same for all rows of a task.
 *
 * @param now when the run began, so that all rows see one time
 * @param company legal entity, empty where there is none
 * @param rows finds values of other rows
 */
public record RunFacts(Instant now, String company, RowFinder rows) {
    /** Outside a run: no company and no other rows. */
    public static RunFacts at(Instant now) {
        return new RunFacts(now, "", (question, key) -> RowFinder.NONE);
    }
}
