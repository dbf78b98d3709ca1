package crosstie.engine;

import crosstie.connector.Sink;

/** Where the rows of one task end. Safe for several threads. */
interface TaskEnd {
    Sink sink(long expected);

    /** What earlier runs learned. */
    Knowledge knowledge();

    /** Keeps a page, in page order. */
    void record(OpenPage page, PageRecord record);
}
