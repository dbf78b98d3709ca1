package crosstie.engine;

import crosstie.model.Execution;

/**
 * What a run leaves behind. Implemented by {@code store}. A failing journal stops the run: nothing is written whose outcome could not be
 * recorded.
 */
public interface Journal {
    /** A run begins; its status is RUNNING. */
    void begin(Execution execution);

    /** The journal of one task of a running execution. */
    TaskJournal open(String execution, TaskScope scope);

    /** What was learned so far, for a preview, which leaves nothing behind. */
    Knowledge knowledge(TaskScope scope);

    /** A run ended, with its final tasks. */
    void end(Execution execution);
}
