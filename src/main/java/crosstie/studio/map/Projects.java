package crosstie.studio.map;

import crosstie.connector.Environment;
import crosstie.model.ConnectionSet;
import crosstie.model.Entity;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Project;
import crosstie.model.Refusal;
import crosstie.model.Task;
import crosstie.store.Store;
import crosstie.studio.connect.Environments;
import crosstie.studio.connect.SetShelf;
import crosstie.template.Parameters;
import crosstie.template.TemplateFolder;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Projects: a template put to work over a connection set. A new home holds two, over the sandbox: accounts to customers, and products. */
public final class Projects {
    private final Supplier<Store> store;
    private final TemplateFolder templates;
    private final SetShelf sets;
    private final Direction direction;
    private final Environments environments;
    private final Checks checks;

    public Projects(
            Supplier<Store> store,
            TemplateFolder templates,
            SetShelf sets,
            Direction direction,
            Environments environments,
            Checks checks) {
        this.store = store;
        this.templates = templates;
        this.sets = sets;
        this.direction = direction;
        this.environments = environments;
        this.checks = checks;
    }

    public List<Project> list() {
        return store.get().projects().list();
    }

    /** @throws Refusal {@code PROJECT_UNKNOWN} */
    public Project open(String name) {
        return store.get().projects().find(name).orElseThrow(() -> unknown(name));
    }

    public void save(Project project) {
        store.get().projects().save(project);
    }

    /** @throws Refusal {@code PROJECT_UNKNOWN} */
    public void remove(String name) {
        if (!store.get().projects().remove(name)) {
            throw unknown(name);
        }
    }

    /** A name is one short line that shows what it says. */
    static void refuseUnfit(String name) {
        if (name.isBlank() || !TemplateFolder.isShown(name.strip())) {
            throw Refusal.usage("PROJECT_NAME_UNFIT", TemplateFolder.shown(name));
        }
    }

    private Refusal unknown(String name) {
        String names = list().stream().map(Project::name).collect(Collectors.joining(", "));
        return Refusal.usage("PROJECT_UNKNOWN", name, names);
    }

    /** With the template's own values. */
    public Project create(String name, String template, String set) {
        return create(name, template, set, Map.of());
    }

    /**
     * @param parameters by name, as typed
     * @throws Refusal {@code PROJECT_NAME_UNFIT}, {@code PROJECT_EXISTS}, or what is wrong with template, parameters and set
     */
    public Project create(String name, String template, String set, Map<String, String> parameters) {
        refuseUnfit(name);
        if (store.get().projects().find(name).isPresent()) {
            throw Refusal.usage("PROJECT_EXISTS", name);
        }
        TemplateFolder.Opened opened = templates.open(template);
        String found = sets.find(set).name();
        Project made = templates.toProject(opened, name.strip(), found);
        Project project = made.withDesign(Parameters.set(made.design(), parameters));
        direction.ends(project);
        save(project);
        return project;
    }

    /** Source and destination connection names in this project's direction. */
    public Ends ends(Project project) {
        return direction.ends(project);
    }

    /** The two ends of a project, by connection name or URL. */
    public record Ends(String source, String destination, ConnectionSet set) {}

    /** The shapes of both ends of a task, for drawing. */
    public Shapes shapes(Project project, String task) {
        Ends ends = ends(project);
        Task found = project.design().tasks().stream()
                .filter(t -> t.name().equalsIgnoreCase(task))
                .findFirst()
                .orElseThrow(() -> Refusal.usage("TASK_UNKNOWN", task, names(project)));
        return new Shapes(
                environments.kept(ends.source()).entity(found.source()),
                environments.kept(ends.destination()).entity(found.destination()));
    }

    public record Shapes(Entity source, Entity destination) {}

    private static String names(Project project) {
        return project.design().tasks().stream().map(Task::name).collect(Collectors.joining(", "));
    }

    public List<Problem> check(Project project) {
        Ends ends = ends(project);
        Environment source = environments.kept(ends.source());
        Environment destination = environments.kept(ends.destination());
        List<OrganizationMapping> organizations =
                project.organizations().isEmpty() ? ends.set().organizations() : project.organizations();
        OrganizationMapping first = organizations.isEmpty() ? OrganizationMapping.NONE : organizations.getFirst();
        return checks.against(project.design(), source, destination, first);
    }
}
