package crosstie.studio.map;

import crosstie.connector.Environment;
import crosstie.mapping.Ends;
import crosstie.model.Entity;
import crosstie.model.Refusal;
import crosstie.model.Task;
import java.util.Optional;
import java.util.function.Function;

/** Both systems of a check, and the shapes in them. */
record Pair(Environment source, Environment destination) {

    /** Empty where one of the two entities is not there. */
    Optional<Ends> ends(Task task) {
        Optional<Entity> from = entity(source, task.source());
        Optional<Entity> to = entity(destination, task.destination());
        return from.isPresent() && to.isPresent()
                ? Optional.of(new Ends(from.get(), to.get(), further(source), further(destination)))
                : Optional.empty();
    }

    /** Tables that lookups point to; one that is not there is for the checker to tell. */
    static Function<String, Optional<Entity>> further(Environment environment) {
        return name -> entity(environment, name);
    }

    static boolean perCompany(Environment environment, String name) {
        return entity(environment, name).filter(Entity::perCompany).isPresent();
    }

    /** Anything but an unknown entity is no finding about the design, but a system that cannot be asked. */
    static Optional<Entity> entity(Environment environment, String name) {
        try {
            return Optional.of(environment.entity(name));
        } catch (Refusal r) {
            if (!r.code().equals(Checks.ENTITY_UNKNOWN)) {
                throw r;
            }
            return Optional.empty();
        }
    }
}
