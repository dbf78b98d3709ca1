package crosstie.engine;

import java.util.Collection;
import java.util.List;

/** What earlier runs learned of how a destination changes what it is sent (F-26). Used by one thread at a time. */
public interface Knowledge {
    /** Rules, by field. */
    List<ServerHabit> habits();

    /** Pairs sent → found of these rows, by {@link RowRecord#key()}. */
    List<SentFound> pairs(Collection<String> keys);
}
