package crosstie.engine;

import crosstie.connector.Environment;
import crosstie.connector.Query;
import crosstie.mapping.Canonical;
import crosstie.mapping.Compiler;
import crosstie.mapping.Mapper;
import crosstie.mapping.SourceFilter;
import crosstie.mapping.filter.Filters;
import crosstie.model.Entity;
import crosstie.model.FieldPath;
import crosstie.model.Filter;
import crosstie.model.OrganizationMapping;
import crosstie.model.Refusal;
import crosstie.model.Task;
import crosstie.transform.RunFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compiles and checks every task of a plan for every organization, before the first row is read. */
final class Preparation {
    private final Compiler compiler;
    private final Plan plan;
    private final Instant now;

    /** @param now when the run begins */
    Preparation(Compiler compiler, Plan plan, Instant now) {
        this.compiler = compiler;
        this.plan = plan;
        this.now = now;
    }

    /**
     * In the order in which they are to run: as listed, each for all organizations.
     *
     * @throws Refusal when something asked for is not there, or a mapping cannot be right
     */
    List<Setup> setups() {
        List<Setup> setups = new ArrayList<>();
        for (Task task : tasks()) {
            Entity source = plan.source().entity(task.source());
            Entity destination = plan.destination().entity(task.destination());
            for (OrganizationMapping organization : plan.organizations()) {
                setups.add(setup(task, source, destination, organization));
            }
        }
        return setups;
    }

    private List<Task> tasks() {
        List<String> wanted = plan.scope().tasks();
        List<Task> all = plan.design().tasks();
        for (String name : wanted) {
            if (all.stream().noneMatch(t -> t.name().equalsIgnoreCase(name))) {
                String names = all.stream().map(Task::name).collect(Collectors.joining(", "));
                throw Refusal.usage("TASK_UNKNOWN", name, names);
            }
        }
        return all.stream()
                .filter(t -> wanted.isEmpty() || wanted.stream().anyMatch(t.name()::equalsIgnoreCase))
                .toList();
    }

    private Setup setup(Task task, Entity source, Entity destination, OrganizationMapping organization) {
        Expected others = new Expected();
        RunFacts facts = new RunFacts(now, organization.company(), others);
        Mapper mapper = compiler.compile(plan.design(), task, source, destination, organization, this::further, facts);
        Canonical canonical = Canonical.of(plan.destination().connection().connector());
        // choices as names, qualified literals or numbers become what rows hold; unknown names are refused here
        Filter filter = Filters.and(
                SourceFilter.read(task.filter(), source, now),
                SourceFilter.read(plan.scope().filter(), source, now));
        List<Filter> keys = new PickedKeys(plan.design().sourceKey(task), source)
                .filters(plan.scope().keys());
        Set<FieldPath> select = new LinkedHashSet<>(mapper.select());
        select.addAll(Filters.paths(filter));
        keys.forEach(k -> select.addAll(Filters.paths(k)));
        List<FieldPath> paths = List.copyOf(select);
        List<Query> reads = keys.isEmpty()
                ? List.of(query(source, paths, filter, organization))
                : keys.stream()
                        .map(k -> query(source, paths, Filters.and(filter, k), organization))
                        .toList();
        return Setup.of(
                task, organization, source, destination, mapper, others.questions(), canonical, reads, plan.scope());
    }

    private Query query(Entity source, List<FieldPath> select, Filter filter, OrganizationMapping organization) {
        long first = plan.scope().first();
        int page = first == 0 ? Setup.PAGE_ROWS : (int) Math.min(first, Setup.PAGE_ROWS);
        return new Query(source, select, filter, organization, page);
    }

    /** Tables that lookups point to. One that does not exist is for the check to tell. */
    private Optional<Entity> further(String collection) {
        Environment destination = plan.destination();
        boolean there =
                destination.entities().stream().anyMatch(e -> e.collection().equals(collection));
        return there ? Optional.of(destination.entity(collection)) : Optional.empty();
    }
}
