package crosstie.engine;

import crosstie.model.Execution;

/** Where the rows of a run end: in the destination and the journal, or, in a preview, on a list. Everything before is the same. */
interface Ends {
    void begin(Execution execution);

    /** Whether people want to see why each field becomes what it becomes. */
    boolean explains();

    TaskEnd open(Setup setup);

    /** What earlier tasks of a preview would create. */
    Overlay overlay();

    void end(Execution execution);
}
