package crosstie.studio.map;

import crosstie.connector.Environment;
import crosstie.mapping.Checker;
import crosstie.mapping.Ends;
import crosstie.mapping.Examples;
import crosstie.mapping.live.LiveCheck;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Checks a design, alone or against two systems. */
public final class Checks {
    static final String ENTITY_UNKNOWN = "ENTITY_UNKNOWN";

    private final Checker checker;
    private final Examples examples;
    private final LiveCheck live;

    public Checks(Checker checker, Examples examples, LiveCheck live) {
        this.checker = checker;
        this.examples = examples;
        this.live = live;
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

    /** What is good to know, without a system. */
    List<Problem> hints(Template design) {
        return checker.hints(design);
    }

    /** All tasks against the metadata of both ends. A difference from the systems that the template names is a warning: the connection given wins. */
    public List<Problem> against(
            Template design, Environment source, Environment destination, OrganizationMapping organization) {
        Set<Problem> found = new LinkedHashSet<>();
        found.addAll(hint(design.source(), source, "/source/connector"));
        found.addAll(hint(design.destination(), destination, "/destination/connector"));
        for (Task task : design.tasks()) {
            found.addAll(task(design, task, new Pair(source, destination), organization));
        }
        found.addAll(checker.check(design));
        return List.copyOf(found);
    }

    private static List<Problem> hint(SystemHint hint, Environment environment, String where) {
        String given = environment.connection().connector();
        return hint.connector().isEmpty() || hint.connector().equals(given)
                ? List.of()
                : List.of(Problem.warning("CONNECTOR_DIFFERS", where, hint.connector(), given));
    }

    private List<Problem> task(Template design, Task task, Pair pair, OrganizationMapping organization) {
        String where = where(design, task);
        List<Problem> missing = new ArrayList<>();
        Optional<Entity> from = entity(pair.source(), task.source(), where + "/source", missing);
        Optional<Entity> to = entity(pair.destination(), task.destination(), where + "/destination", missing);
        if (from.isEmpty() || to.isEmpty()) {
            return missing;
        }
        Function<String, Optional<Entity>> further = Pair.further(pair.destination());
        Ends ends = new Ends(from.get(), to.get(), Pair.further(pair.source()), further);
        List<Problem> found = new ArrayList<>(checker.check(design, task, ends, organization));
        found.addAll(examples.run(design, task, from.get(), to.get(), plain(organization), further));
        return found;
    }

    private static String where(Template design, Task task) {
        return "/tasks/" + design.tasks().indexOf(task);
    }

    /** Golden rows are about the design's own values, not about those of an organization. */
    private static OrganizationMapping plain(OrganizationMapping organization) {
        return new OrganizationMapping(organization.company(), organization.businessUnit(), Map.of());
    }

    private static Optional<Entity> entity(Environment environment, String name, String where, List<Problem> missing) {
        try {
            return Optional.of(environment.entity(name));
        } catch (Refusal r) {
            if (!r.code().equals(ENTITY_UNKNOWN)) {
                throw r; // no finding about the design, but a system that cannot be asked
            }
            missing.add(Problem.error(r.code(), where, r.arguments().toArray()));
            return Optional.empty();
        }
    }

    /** What is good to know of all tasks between these systems. */
    List<Problem> hints(Template design, Pair pair, OrganizationMapping organization) {
        Set<Problem> found = new LinkedHashSet<>();
        for (Task task : design.tasks()) {
            pair.ends(task).ifPresent(ends -> {
                found.addAll(checker.hints(design, task, ends, organization));
                found.addAll(FilterShare.of(task, ends.source(), pair.source(), organization, where(design, task)));
            });
        }
        return List.copyOf(found);
    }

    /** What the rows say that stand there today. */
    List<Problem> live(Template design, Pair pair, List<OrganizationMapping> organizations) {
        LiveRows rows = new LiveRows(pair.source(), pair.destination());
        List<Problem> found = new ArrayList<>();
        for (Task task : design.tasks()) {
            pair.ends(task).ifPresent(ends -> found.addAll(live.check(design, task, ends, organizations, rows)));
        }
        return found;
    }
}
