package crosstie.mapping;

import crosstie.model.Entity;
import java.util.Optional;
import java.util.function.Function;

/** The shapes between which a task maps; {@code destinations} gives further tables of the destination by entity set, where known. */
record Ends(Entity source, Entity destination, Function<String, Optional<Entity>> destinations) {}
