package crosstie.engine;

import java.util.Collection;
import java.util.List;

/** The journal of one task and organization. Used by one thread at a time. */
public interface TaskJournal {
    /** Records a page: outcomes, before-images, what was learned and the checkpoint, in one transaction, in page order. */
    void record(PageRecord page);

    /** What earlier runs learned of how the destination changes values of this entity (F-26). */
    List<ServerHabit> habits();

    /** Pairs sent → found of these rows, by {@link RowRecord#key()}. */
    List<SentFound> pairs(Collection<String> keys);
}
