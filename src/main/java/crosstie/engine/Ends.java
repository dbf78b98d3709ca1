package crosstie.engine;

import crosstie.connector.Sink;
import crosstie.model.Execution;

/** Where the rows of a task end: in the destination and the journal, or, in a preview, on a list. Everything before is the same. */
interface Ends {
    void begin(Execution execution);

    Sink sink(Setup setup);

    TaskJournal journal(Setup setup);

    /** Keeps a page, in page order. */
    void record(Setup setup, OpenPage page, PageRecord record, TaskJournal journal);

    /** What earlier tasks of a preview would create. */
    Overlay overlay();

    void end(Execution execution);
}
