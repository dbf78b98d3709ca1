package crosstie.mapping.live;

import crosstie.mapping.Checker;
import crosstie.mapping.Compiler;
import crosstie.mapping.Ends;
import crosstie.mapping.Mapper;
import crosstie.mapping.SourceFilter;
import crosstie.model.Entity;
import crosstie.model.FieldMapping;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.model.Severity;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.transform.RowFinder;
import crosstie.transform.RowsAwaited;
import crosstie.transform.RunFacts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Holds a task against the rows that are there today. Mappings with errors are left out; a task that cannot be compiled without them is not
 * looked at.
 */
public final class LiveCheck {
    private final Checker checker;
    private final Compiler compiler;
    private final Clock clock;

    public LiveCheck(Checker checker, Compiler compiler, Clock clock) {
        this.checker = checker;
        this.compiler = compiler;
        this.clock = clock;
    }

    /** @throws Refusal what a system answers that cannot be read */
    public List<Problem> check(
            Template design, Task task, Ends ends, List<OrganizationMapping> organizations, Sampler sampler) {
        String where = "/tasks/" + Math.max(0, design.tasks().indexOf(task));
        List<Problem> found = new ArrayList<>();
        LiveKeys keys = new LiveKeys("/keys/source");
        for (int i = 0; i < organizations.size(); i++) {
            OrganizationMapping each = organizations.get(i);
            Optional<Looked> looked = look(design, task, ends, each, sampler);
            if (looked.isEmpty()) {
                return found;
            }
            found.add(looked.get().said(task, each, where));
            boolean shared = !ends.destination().perCompany();
            keys.look(looked.get().mapper, looked.get().rows, each.company(), shared);
            if (i == 0) {
                found.addAll(looked.get().problems(where, new LiveTargets(sampler, ends, each)));
                new LiveTargets(sampler, ends, each)
                        .keys(destinationKey(design, task), "/keys/destination")
                        .ifPresent(found::add);
            }
        }
        found.addAll(keys.problems(task.source()));
        return found;
    }

    private static List<String> destinationKey(Template design, Task task) {
        return design.destinationKey(task).fields().stream()
                .filter(f -> !f.equals(Entity.COMPANY))
                .toList();
    }

    /** A compiled task with rows to try it on; {@code columns} has for each column the number of its mapping. */
    private record Looked(
            Mapper mapper, List<Object[]> rows, boolean whole, List<FieldMapping> mappings, int[] columns) {
        /** What the numbers of all other findings are out of. */
        Problem said(Task task, OrganizationMapping organization, String where) {
            String code = whole ? "ROWS_ALL_LOOKED_AT" : "ROWS_FIRST_LOOKED_AT";
            String company = organization.text().isEmpty() ? "–" : organization.text();
            return Problem.info(code, where + "/source", task.source(), rows.size(), company);
        }

        List<Problem> problems(String where, LiveTargets targets) {
            List<Problem> found = new ArrayList<>();
            for (int c = 0; c < columns.length; c++) {
                String at = where + "/mappings/" + columns[c];
                FieldMapping mapping = mappings.get(columns[c]);
                found.addAll(new LiveValues(mapper, c, mapping).problems(rows, at));
                if (mapper.columns().get(c).isLookup()) {
                    found.addAll(targets.references(mapper, c, mapping, rows, at));
                }
            }
            return found;
        }
    }

    private Optional<Looked> look(
            Template design, Task task, Ends ends, OrganizationMapping organization, Sampler sampler) {
        Task sound = sound(design, task, ends, organization);
        try {
            Mapper mapper = compiler.compile(
                    design.withTasks(List.of(sound)),
                    sound,
                    ends.source(),
                    ends.destination(),
                    organization,
                    ends.destinations(),
                    new RunFacts(clock.instant(), organization.company(), LiveCheck::unknown));
            Sample sample = sampler.source(
                    ends.source(),
                    mapper.select(),
                    SourceFilter.read(task.filter(), ends.source(), clock.instant()),
                    organization);
            int[] columns = IntStream.range(0, sound.mappings().size())
                    .filter(i -> sound.mappings().get(i).enabled())
                    .toArray();
            return Optional.of(new Looked(mapper, sample.rows(), sample.whole(), sound.mappings(), columns));
        } catch (Refusal r) {
            if (r.kind() == Refusal.Kind.STOPPED) {
                throw r;
            }
            return Optional.empty(); // told by the check itself
        }
    }

    /** Values of other rows are not looked for: that is for a preview. */
    private static Object unknown(RowFinder.Question question, Object key) {
        throw RowsAwaited.SIGNAL;
    }

    /** The task without the mappings that have errors. */
    private Task sound(Template design, Task task, Ends ends, OrganizationMapping organization) {
        String where = "/tasks/" + Math.max(0, design.tasks().indexOf(task)) + "/mappings/";
        List<FieldMapping> mappings = new ArrayList<>(task.mappings());
        for (Problem p : checker.check(design, task, ends, organization)) {
            if (p.severity() == Severity.ERROR && p.where().startsWith(where)) {
                String index = p.where().substring(where.length()).split("/", 2)[0];
                int i = Integer.parseInt(index);
                mappings.set(i, mappings.get(i).withEnabled(false));
            }
        }
        return task.withMappings(mappings);
    }
}
