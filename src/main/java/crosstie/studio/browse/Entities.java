package crosstie.studio.browse;

import crosstie.connector.Environment;
import crosstie.model.ChangeWay;
import crosstie.model.Entity;
import crosstie.model.EntityMatch;
import crosstie.model.EntityName;
import crosstie.studio.connect.Environments;
import java.util.List;

/** Search and open entities of a connection. */
public final class Entities {
    private final Environments environments;

    public Entities(Environments environments) {
        this.environments = environments;
    }

    /**
     * What a search found, best first.
     *
     * @param matched entities that are called so
     * @param inFields other entities, of which fields are called so
     */
    public record Matches(int total, List<EntityName> matched, List<EntityMatch> inFields) {
        public Matches {
            matched = List.copyOf(matched);
            inFields = List.copyOf(inFields);
        }
    }

    /** Entities whose name, collection or label holds all words, and those with such fields; all of them for blank words. */
    public Matches search(String connection, String words) {
        Environment environment = environments.kept(connection);
        int total = environment.entities().size();
        List<EntityMatch> found = environment.search(words, total);
        return new Matches(
                total,
                found.stream()
                        .filter(m -> m.fields().isEmpty())
                        .map(EntityMatch::entity)
                        .toList(),
                found.stream().filter(m -> !m.fields().isEmpty()).toList());
    }

    /** With all labels, for a person. */
    public Entity open(String connection, String called) {
        return environments.kept(connection).shown(called);
    }

    /**
     * How changes of an entity are found, and why so: the system is asked, once.
     *
     * @throws crosstie.model.Refusal when it does not answer
     */
    public ChangeWay changes(String connection, String called) {
        Environment environment = environments.kept(connection);
        return environment.changeWay(environment.entity(called));
    }
}
