package crosstie.studio.browse;

import crosstie.model.Entity;
import crosstie.model.EntityName;
import java.util.List;

/** Search and open entities of a connection. */
public final class Entities {
    /** What a search found, best first. */
    public record Matches(int total, List<EntityName> matched) {}

    /** Entities whose name, collection or label holds all words; all of them for blank words. */
    public Matches search(String connection, String words) {
        throw new UnsupportedOperationException();
    }

    public Entity open(String connection, String called) {
        throw new UnsupportedOperationException();
    }
}
