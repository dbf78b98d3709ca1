package crosstie.mapping;

import crosstie.model.Entity;
import java.util.Optional;
import java.util.function.Function;

/**
 * The shapes between which a task maps.
 *
 * @param sources further tables of the source by entity set, for lookup paths; empty where not known
 * @param destinations the same for the destination
 */
public record Ends(
        Entity source,
        Entity destination,
        Function<String, Optional<Entity>> sources,
        Function<String, Optional<Entity>> destinations) {

    /** Where lookup paths of the source are taken on trust. */
    public Ends(Entity source, Entity destination, Function<String, Optional<Entity>> destinations) {
        this(source, destination, name -> Optional.empty(), destinations);
    }
}
