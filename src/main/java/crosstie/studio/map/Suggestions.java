package crosstie.studio.map;

import crosstie.connector.Environment;
import crosstie.mapping.suggest.KnownPairs;
import crosstie.mapping.suggest.Question;
import crosstie.mapping.suggest.Samples;
import crosstie.mapping.suggest.Suggester;
import crosstie.model.FieldMapping;
import crosstie.model.Refusal;
import crosstie.model.Suggestion;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.studio.connect.Environments;
import crosstie.studio.map.Advisor.Between;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Proposes mappings for a task and takes over those that are accepted. Rows that are there are never touched. */
public final class Suggestions {
    private final Designs designs;
    private final Projects projects;
    private final Environments environments;
    private final Suggester suggester = new Suggester(KnownPairs.shipped());

    public Suggestions(Designs designs, Projects projects, Environments environments) {
        this.designs = designs;
        this.projects = projects;
        this.environments = environments;
    }

    /** For one task, the surest first. */
    public record Found(String task, List<Suggestion> suggestions) {
        public Found {
            suggestions = List.copyOf(suggestions);
        }
    }

    /**
     * @param called an existing file, else a template's id, else a project
     * @param task name of a task; empty for all
     * @param between both systems; those of the connection set for a project that does not say
     * @param above scores below are left out
     * @throws Refusal {@code TASK_UNKNOWN}, {@code ENDS_MISSING}, {@code ENTITY_UNKNOWN}
     */
    public List<Found> of(String called, String task, Optional<Between> between, double above) {
        Design design = designs.open(called);
        Between ends = between.or(
                        () -> design.project().map(projects::ends).map(e -> new Between(e.source(), e.destination())))
                .orElseThrow(() -> Refusal.usage("ENDS_MISSING", called));
        Environment source = environments.kept(ends.source());
        Environment destination = environments.kept(ends.destination());
        return tasks(design.template(), task).stream()
                .map(t -> new Found(t.name(), suggester.suggest(question(t, source, destination, above))))
                .toList();
    }

    private static Question question(Task task, Environment source, Environment destination, double above) {
        return new Question(
                source.shown(task.source()),
                destination.shown(task.destination()),
                Pair.further(source),
                Pair.further(destination),
                taken(task),
                above,
                Samples.NONE);
    }

    private static List<Task> tasks(Template design, String name) {
        List<Task> found = design.tasks().stream()
                .filter(t -> name.isEmpty() || t.name().equalsIgnoreCase(name))
                .toList();
        if (found.isEmpty()) {
            String names = design.tasks().stream().map(Task::name).collect(Collectors.joining(", "));
            throw Refusal.usage("TASK_UNKNOWN", name, names);
        }
        return found;
    }

    private static Set<String> taken(Task task) {
        return task.mappings().stream().map(m -> m.to().field()).collect(Collectors.toSet());
    }

    /** The design with these added at the end of their task; what is mapped by now is left out. */
    public static Template accepted(Template design, String task, List<Suggestion> wanted) {
        return design.withTasks(design.tasks().stream()
                .map(t -> t.name().equals(task) ? accepted(t, wanted) : t)
                .toList());
    }

    private static Task accepted(Task task, List<Suggestion> wanted) {
        Set<String> taken = new HashSet<>();
        taken(task).forEach(f -> taken.add(f.toLowerCase(Locale.ROOT)));
        List<FieldMapping> rows = new ArrayList<>(task.mappings());
        for (Suggestion s : wanted) {
            if (taken.add(s.mapping().to().field().toLowerCase(Locale.ROOT))) {
                rows.add(s.mapping());
            }
        }
        return task.withMappings(rows);
    }

    /**
     * Adds them to the project or template file and saves it.
     *
     * @throws Refusal {@code TEMPLATE_NOT_A_FILE} for a template that came along
     */
    public void accept(String called, List<Found> wanted) {
        Design design = designs.open(called);
        Template changed = design.template();
        for (Found f : wanted) {
            changed = accepted(changed, f.task(), f.suggestions());
        }
        if (design.project().isPresent()) {
            projects.save(design.project().get().withDesign(changed));
        } else {
            TemplateText.write(TemplateText.path(called), changed);
        }
    }
}
