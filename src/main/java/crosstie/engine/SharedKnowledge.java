package crosstie.engine;

import java.util.Collection;
import java.util.List;

/** Lets the pages of a task, each on its own thread, take turns with what is made for one thread at a time. */
record SharedKnowledge(Knowledge one) implements Knowledge {
    @Override
    public List<ServerHabit> habits() {
        synchronized (one) {
            return one.habits();
        }
    }

    @Override
    public List<SentFound> pairs(Collection<String> keys) {
        synchronized (one) {
            return one.pairs(keys);
        }
    }
}
