package crosstie.connector;

import crosstie.model.ChangeWay;
import crosstie.model.Filter;
import crosstie.model.Watermark;

/**
 * What changed since a watermark, page by page. Our own writes are among it, and a change of any column brings the whole row
 * (D-51). Not for several threads at once.
 */
public interface Changes extends AutoCloseable {
    /** The way that was taken, and why; also why everything is read although there was a watermark ({@code DELTA_EXPIRED}). */
    ChangeWay way();

    /** Whether every row that there is comes: then what does not come is gone, and nothing is named as deleted (F-46). */
    boolean isComplete();

    /**
     * The next page; null after the last.
     *
     * @throws crosstie.model.Refusal stopped, {@code DELTA_EXPIRED} when the watermark grew too old while pages were turned: begin again
     *     without one
     */
    ChangePage next();

    /** The part of the filter that the system could not apply; null when it applied all. Tracked changes come unfiltered (D-51). */
    Filter rest();

    /**
     * Where to go on next time. To be kept only when every row of these pages has its outcome.
     *
     * @throws IllegalStateException before {@link #next} answered null
     */
    Watermark watermark();

    @Override
    void close();
}
