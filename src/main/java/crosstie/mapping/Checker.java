package crosstie.mapping;

import crosstie.model.Entity;
import crosstie.model.Example;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Severity;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.transform.RowsAwaited;
import crosstie.transform.RunFacts;
import crosstie.transform.catalogue.Catalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds what is wrong with a design before a run, with the place as JSON pointer into the template file. */
public final class Checker {
    /** While a design is checked no row is read. */
    private static final RunFacts NO_ROWS_YET = new RunFacts(Instant.EPOCH, "", (question, key) -> {
        throw RowsAwaited.SIGNAL;
    });

    private final Catalogue catalogue;

    public Checker(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What can be told without a system. */
    public List<Problem> check(Template design) {
        return only(design(design), false);
    }

    /** What is good to know of a design, without a system: nothing has to be done about it. */
    public List<Problem> hints(Template design) {
        return only(design(design), true);
    }

    /** One task, with what the shapes of both ends tell. */
    public List<Problem> check(
            Template design,
            Task task,
            Entity source,
            Entity destination,
            OrganizationMapping organization,
            Function<String, Optional<Entity>> destinationEntities) {
        return check(design, task, new Ends(source, destination, destinationEntities), organization);
    }

    /** The same. */
    public List<Problem> check(Template design, Task task, Ends ends, OrganizationMapping organization) {
        return only(task(design, task, ends, organization), false);
    }

    /** What is good to know of a task between these ends. */
    public List<Problem> hints(Template design, Task task, Ends ends, OrganizationMapping organization) {
        return only(task(design, task, ends, organization), true);
    }

    private static List<Problem> only(List<Problem> all, boolean hints) {
        return all.stream().filter(p -> p.severity() == Severity.INFO == hints).toList();
    }

    private List<Problem> design(Template design) {
        List<Problem> found = new ArrayList<>(ValueMapCheck.shared(design));
        if (design.tasks().isEmpty()) {
            found.add(Problem.error("TEMPLATE_EMPTY", "/tasks"));
        }
        Set<String> names = new HashSet<>();
        for (Task task : design.tasks()) {
            if (!names.add(task.name())) {
                found.add(Problem.error("TASK_NAME_REPEATED", where(design, task) + "/name", task.name()));
            }
            found.addAll(structure(design, task));
        }
        for (int i = 0; i < design.examples().size(); i++) {
            Example example = design.examples().get(i);
            if (!names.contains(example.task())) {
                found.add(Problem.error("EXAMPLE_TASK_UNKNOWN", "/examples/" + i, example.task()));
            }
        }
        return found;
    }

    private List<Problem> task(Template design, Task task, Ends ends, OrganizationMapping organization) {
        List<Problem> found = new ArrayList<>(ValueMapCheck.shared(design));
        found.addAll(structure(design, task));
        Steps steps = steps(design).in(organization);
        found.addAll(new ShapeCheck(design, task, where(design, task), ends, organization, steps).problems());
        return found;
    }

    private List<Problem> structure(Template design, Task task) {
        String where = where(design, task);
        List<Problem> found = new ArrayList<>(new TaskCheck(design, task, where, steps(design)).problems());
        found.addAll(Hints.of(task, where));
        return found;
    }

    private Steps steps(Template design) {
        return new Steps(catalogue, design, NO_ROWS_YET);
    }

    private static String where(Template design, Task task) {
        return "/tasks/" + Math.max(0, design.tasks().indexOf(task));
    }
}
