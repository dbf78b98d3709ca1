package crosstie.engine;

/** The journal of one task and organization. Used by one thread at a time. */
public interface TaskJournal extends Knowledge {
    /** Records a page: outcomes, before-images, what was learned and the checkpoint, in one transaction, in page order. */
    void record(PageRecord page);
}
