package crosstie.engine;

import crosstie.connector.Sink;
import crosstie.connector.WritePlan;

/** Where the rows of one task end. Safe for several threads. */
interface TaskEnd {
    Sink sink(long expected);

    /** For rows that lookups look for and nobody has. */
    Sink helpers(WritePlan plan);

    /** What earlier runs learned. */
    Knowledge knowledge();

    /** Keeps a page, in page order. */
    void record(OpenPage page, PageRecord record);
}
