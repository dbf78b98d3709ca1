package crosstie.studio.map;

import crosstie.connector.Environment;
import crosstie.mapping.Checker;
import crosstie.mapping.Examples;
import crosstie.model.Entity;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.model.SystemHint;
import crosstie.model.Task;
import crosstie.model.Template;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Checks a design, alone or against two systems. */
public final class Checks {
    private static final String ENTITY_UNKNOWN = "ENTITY_UNKNOWN";

    private final Checker checker;
    private final Examples examples;

    public Checks(Checker checker, Examples examples) {
        this.checker = checker;
        this.examples = examples;
    }

    /** What can be told without a system, golden rows included. */
    public List<Problem> alone(Template design) {
        List<Problem> found = new ArrayList<>(checker.check(design));
        found.addAll(examples.run(design));
        return found;
    }

    /** What can be told from the text alone; golden rows are not run. */
    public List<Problem> unrun(Template design) {
        return checker.check(design);
    }

    /** All tasks against the metadata of both ends. A difference from the systems that the template names is a warning: the connection given wins. */
    public List<Problem> against(
            Template design, Environment source, Environment destination, OrganizationMapping organization) {
        Set<Problem> found = new LinkedHashSet<>();
        found.addAll(hint(design.source(), source, "/source/connector"));
        found.addAll(hint(design.destination(), destination, "/destination/connector"));
        if (design.tasks().isEmpty()) {
            found.addAll(checker.check(design));
        }
        for (Task task : design.tasks()) {
            found.addAll(task(design, task, source, destination, organization));
        }
        return List.copyOf(found);
    }

    private static List<Problem> hint(SystemHint hint, Environment environment, String where) {
        String given = environment.connection().connector();
        return hint.connector().isEmpty() || hint.connector().equals(given)
                ? List.of()
                : List.of(Problem.warning("CONNECTOR_DIFFERS", where, hint.connector(), given));
    }

    private List<Problem> task(
            Template design, Task task, Environment source, Environment destination, OrganizationMapping organization) {
        String where = "/tasks/" + design.tasks().indexOf(task);
        List<Problem> missing = new ArrayList<>();
        Optional<Entity> from = entity(source, task.source(), where + "/source", missing);
        Optional<Entity> to = entity(destination, task.destination(), where + "/destination", missing);
        if (from.isEmpty() || to.isEmpty()) {
            return missing;
        }
        Function<String, Optional<Entity>> further = further(destination);
        List<Problem> found = new ArrayList<>(checker.check(design, task, from.get(), to.get(), organization, further));
        found.addAll(examples.run(design, task, from.get(), to.get(), organization, further));
        return found;
    }

    private static Optional<Entity> entity(Environment environment, String name, String where, List<Problem> missing) {
        try {
            return Optional.of(environment.entity(name));
        } catch (Refusal r) {
            missing.add(Problem.error(unknown(r).code(), where, r.arguments().toArray()));
            return Optional.empty();
        }
    }

    /** Tables that lookups point to; one that is not there is for the checker to tell. */
    private static Function<String, Optional<Entity>> further(Environment destination) {
        return name -> {
            try {
                return Optional.of(destination.entity(name));
            } catch (Refusal r) {
                unknown(r);
                return Optional.empty();
            }
        };
    }

    /** Anything but an unknown entity is no finding about the design, but a system that cannot be asked. */
    private static Refusal unknown(Refusal r) {
        if (!r.code().equals(ENTITY_UNKNOWN)) {
            throw r;
        }
        return r;
    }
}
