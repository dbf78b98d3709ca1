package crosstie.engine;

import java.util.Collection;
import java.util.List;

/** Lets the pages of a task, each on its own thread, take turns with a journal made for one thread at a time. */
record SharedTaskJournal(TaskJournal journal) implements TaskJournal {
    @Override
    public void record(PageRecord page) {
        synchronized (journal) {
            journal.record(page);
        }
    }

    @Override
    public List<ServerHabit> habits() {
        synchronized (journal) {
            return journal.habits();
        }
    }

    @Override
    public List<SentFound> pairs(Collection<String> keys) {
        synchronized (journal) {
            return journal.pairs(keys);
        }
    }
}
