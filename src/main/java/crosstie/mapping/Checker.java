package crosstie.mapping;

import crosstie.model.Entity;
import crosstie.model.Example;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
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

    /** One task, with what the shapes of both ends tell. */
    public List<Problem> check(
            Template design,
            Task task,
            Entity source,
            Entity destination,
            OrganizationMapping organization,
            Function<String, Optional<Entity>> destinationEntities) {
        List<Problem> found = new ArrayList<>(ValueMapCheck.shared(design));
        found.addAll(structure(design, task));
        Ends ends = new Ends(source, destination, destinationEntities);
        found.addAll(new ShapeCheck(design, task, where(design, task), ends, organization, steps(design)).problems());
        return found;
    }

    private List<Problem> structure(Template design, Task task) {
        return new TaskCheck(design, task, where(design, task), steps(design)).problems();
    }

    private Steps steps(Template design) {
        return new Steps(catalogue, design, NO_ROWS_YET);
    }

    private static String where(Template design, Task task) {
        return "/tasks/" + Math.max(0, design.tasks().indexOf(task));
    }
}
