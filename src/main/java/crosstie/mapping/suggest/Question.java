package crosstie.mapping.suggest;

import crosstie.model.Entity;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is to be proposed.
 *
 * @param sourceTables further tables of the source by entity set, to which lookups lead; empty where not known
 * @param destinationTables the same for the destination
 * @param taken destination fields that are mapped already: nothing is proposed for them
 * @param above scores below are left out
 * @param samples how like the values are
 */
public record Question(
        Entity source,
        Entity destination,
        Function<String, Optional<Entity>> sourceTables,
        Function<String, Optional<Entity>> destinationTables,
        Set<String> taken,
        double above,
        Samples samples) {
    public Question {
        taken = Set.copyOf(taken);
    }

    /** Between two entities of which no other table is known, and nothing is mapped. */
    public static Question between(Entity source, Entity destination, double above) {
        return new Question(
                source, destination, t -> Optional.empty(), t -> Optional.empty(), Set.of(), above, Samples.NONE);
    }

    public Question reading(Function<String, Optional<Entity>> from, Function<String, Optional<Entity>> to) {
        return new Question(source, destination, from, to, taken, above, samples);
    }

    public Question leaving(Collection<String> fields) {
        return new Question(source, destination, sourceTables, destinationTables, Set.copyOf(fields), above, samples);
    }

    List<Entity> ends() {
        return List.of(source, destination);
    }
}
