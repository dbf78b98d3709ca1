package crosstie.studio.run;

import crosstie.connector.Environment;
import crosstie.engine.Plan;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.model.RunEvent;
import crosstie.model.Severity;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.studio.connect.End;
import crosstie.studio.connect.Environments;
import crosstie.studio.map.Checks;
import crosstie.studio.map.Design;
import crosstie.studio.map.Designs;
import crosstie.studio.map.Direction;
import crosstie.studio.map.Projects;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** From what a user asks for to a plan: opens the design and both systems, finds the organizations, and checks before anything is read. */
public final class Preparation {
    private static final Set<String> GOLDEN = Set.of("EXAMPLE_DIFFERS", "EXAMPLE_REJECTED");

    private final Designs designs;
    private final Direction direction;
    private final Environments environments;
    private final Checks checks;
    private final Clock clock;

    public Preparation(Designs designs, Direction direction, Environments environments, Checks checks, Clock clock) {
        this.designs = designs;
        this.direction = direction;
        this.environments = environments;
        this.checks = checks;
        this.clock = clock;
    }

    /** Refuses what cannot be run: exit 2 for what is not there, 5 for what a check found. */
    Prepared prepare(RunRequest request, Consumer<RunEvent> watcher) {
        Design design = designs.open(request.template());
        refuse(design.problems());
        Projects.Ends ends = ends(request, design);
        Environment source = environments.open(ends.source(), End.SOURCE, throttled(ends.source(), watcher));
        try {
            Environment destination =
                    environments.open(ends.destination(), End.DESTINATION, throttled(ends.destination(), watcher));
            try {
                return new Prepared(plan(request, design, ends, source, destination));
            } catch (RuntimeException e) {
                destination.close();
                throw e;
            }
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private DoubleConsumer throttled(String system, Consumer<RunEvent> watcher) {
        return seconds -> watcher.accept(new RunEvent.Throttled(clock.instant(), system, seconds));
    }

    /** Those given, else those of the project's connection set. */
    private Projects.Ends ends(RunRequest request, Design design) {
        if (request.source() != null && request.destination() != null) {
            return new Projects.Ends(request.source(), request.destination(), null);
        }
        if (request.source() != null
                || request.destination() != null
                || design.project().isEmpty()
                || design.project().get().connectionSet().isBlank()) {
            throw Refusal.usage("ENDS_MISSING", request.template());
        }
        return direction.ends(design.project().get());
    }

    private Plan plan(
            RunRequest request, Design design, Projects.Ends ends, Environment source, Environment destination) {
        Template wanted = wanted(design.template(), request.tasks());
        refuse(binding(design, checks.against(wanted, source, destination, OrganizationMapping.NONE)));
        List<OrganizationMapping> organizations =
                new Organizations(source, destination, wanted).of(given(request, design, ends));
        for (OrganizationMapping each : organizations) {
            refuse(binding(design, checks.against(wanted, source, destination, each)));
        }
        Plan.Scope scope =
                new Plan.Scope(request.allData(), request.tasks(), request.filter(), request.keys(), request.first());
        return new Plan(design.name(), design.template(), source, destination, organizations, scope);
    }

    /** Golden rows prove a template. Who changes a row of a project meant to: the check tells, and the run is not held up. */
    private static List<Problem> binding(Design design, List<Problem> found) {
        return design.project().isEmpty()
                ? found
                : found.stream().filter(p -> !GOLDEN.contains(p.code())).toList();
    }

    /** Tasks left out are not checked; names that are not there are for the engine to refuse. */
    private static Template wanted(Template design, List<String> names) {
        List<Task> tasks = design.tasks().stream()
                .filter(t -> names.isEmpty() || names.stream().anyMatch(t.name()::equalsIgnoreCase))
                .toList();
        return tasks.isEmpty() ? design : design.withTasks(tasks);
    }

    private static List<OrganizationMapping> given(RunRequest request, Design design, Projects.Ends ends) {
        if (!request.organizations().isEmpty()) {
            return request.organizations();
        }
        List<OrganizationMapping> own =
                design.project().isPresent() ? design.project().get().organizations() : List.of();
        return own.isEmpty() && ends.set() != null ? ends.set().organizations() : own;
    }

    /** The first error is told; {@code template check} lists them all. */
    private static void refuse(List<Problem> problems) {
        for (Problem p : problems) {
            if (p.severity() == Severity.ERROR) {
                throw Refusal.check(p.code(), p.arguments().toArray());
            }
        }
    }
}
