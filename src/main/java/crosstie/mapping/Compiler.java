package crosstie.mapping;

import crosstie.model.Entity;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.model.Severity;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.transform.RunFacts;
import crosstie.transform.catalogue.Catalogue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** From a task to a compiled mapper: once per task and organization. */
public final class Compiler {
    private static final int SHOWN = 5;

    private final Catalogue catalogue;

    public Compiler(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Checks the task against both shapes and makes its mapper.
     *
     * @param destinationEntities further tables of the destination by entity set, for lookups; empty where not known
     * @throws Refusal {@code MAPPING_NOT_VALID} with the task, the number of errors and the first of them
     */
    public Mapper compile(
            Template design,
            Task task,
            Entity source,
            Entity destination,
            OrganizationMapping organization,
            Function<String, Optional<Entity>> destinationEntities) {
        RunFacts outside = RunFacts.at(Instant.EPOCH);
        return compile(design, task, source, destination, organization, destinationEntities, outside);
    }

    /**
     * The same for a run.
     *
     * @param facts what steps and formulas may know of the run: its time, its company, rows of other tables
     */
    public Mapper compile(
            Template design,
            Task task,
            Entity source,
            Entity destination,
            OrganizationMapping organization,
            Function<String, Optional<Entity>> destinationEntities,
            RunFacts facts) {
        List<Problem> errors = new Checker(catalogue)
                .check(design, task, source, destination, organization, destinationEntities).stream()
                        .filter(p -> p.severity() == Severity.ERROR)
                        .toList();
        if (!errors.isEmpty()) {
            throw Refusal.check("MAPPING_NOT_VALID", task.name(), errors.size(), shown(errors));
        }
        Ends ends = new Ends(source, destination, destinationEntities);
        return new Assembly(design, task, ends, organization, new Steps(catalogue, design, facts).in(organization))
                .mapper();
    }

    private static String shown(List<Problem> errors) {
        return errors.stream()
                .limit(SHOWN)
                .map(p -> p.code() + " " + p.where() + " (" + String.join(", ", p.arguments()) + ")")
                .collect(Collectors.joining("; "));
    }
}
