package crosstie.studio.map;

import crosstie.connector.Environment;
import crosstie.mapping.filter.FilterReader;
import crosstie.model.ImportPlan;
import crosstie.model.ImportPlan.Action;
import crosstie.model.ImportPlan.Item;
import crosstie.model.ImportPlan.Kind;
import crosstie.model.Problem;
import crosstie.model.Project;
import crosstie.model.Refusal;
import crosstie.model.Template;
import crosstie.model.TemplateName;
import crosstie.store.Store;
import crosstie.studio.connect.Environments;
import crosstie.studio.connect.SetShelf;
import crosstie.template.Arrival;
import crosstie.template.TemplateFolder;
import crosstie.template.merge.Differences;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Brings templates, projects and foreign maps in from files. An import opens no connection that is not named for it, and runs nothing. */
public final class Imports {
    private final TemplateFolder templates;
    private final Supplier<Store> store;
    private final SetShelf sets;
    private final Checks checks;
    private final Environments environments;

    public Imports(
            TemplateFolder templates, Supplier<Store> store, SetShelf sets, Checks checks, Environments environments) {
        this.templates = templates;
        this.store = store;
        this.sets = sets;
        this.checks = checks;
        this.environments = environments;
    }

    /**
     * What is asked for; null where nothing is said.
     *
     * @param kind what the file holds; null to find out
     * @param as id of a template, name of a project; where several come in, how their ids begin
     * @param set for a project: the connection set in the place of the file's
     * @param replace whether what is there and differs may go
     * @param finops for foreign maps: a connection by whose metadata names are spelled
     * @param dataverse the same for the other side
     */
    public record Request(
            Path file, Kind kind, String as, String set, boolean replace, String finops, String dataverse) {
        public static Request of(Path file) {
            return new Request(file, null, null, null, false, null, null);
        }
    }

    /** What would happen. */
    public ImportPlan plan(Request request) {
        return prepare(request).plan();
    }

    /** @throws Refusal what is there already and may not go, or a set that is not there: nothing is changed then */
    public ImportPlan carryOut(Request request) {
        Prepared prepared = prepare(request);
        for (Item item : prepared.plan().items()) {
            if (item.action() == Action.REPLACE && !request.replace()) {
                boolean project = prepared.plan().kind() == Kind.PROJECT;
                throw Refusal.usage(project ? "PROJECT_DIFFERS" : "TEMPLATE_DIFFERS", item.id());
            }
        }
        prepared.projects().forEach(p -> sets.find(p.connectionSet()));
        prepared.projects().forEach(store.get().projects()::save);
        prepared.plan().items().stream()
                .filter(i -> prepared.plan().kind() != Kind.PROJECT && i.action() != Action.KEEP)
                .forEach(i -> templates.keep(i.id(), i.template()));
        return prepared.plan().carriedOut();
    }

    private record Prepared(ImportPlan plan, List<Project> projects) {}

    private Prepared prepare(Request request) {
        Arrival arrival = Arrival.read(
                request.file(), request.kind(), () -> new KnownNames(shipped(), systems(request)), Imports::isFilter);
        List<Item> items = new ArrayList<>();
        List<Project> projects = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (Arrival.Guest guest : arrival.guests()) {
            if (arrival.kind() == Kind.PROJECT) {
                Project project = project(guest.project().orElseThrow(), request);
                items.add(item(project, guest));
                projects.add(project);
            } else {
                Item item = item(guest, asked(guest, request, arrival.guests().size()), given);
                given.add(item.id());
                items.add(item);
            }
        }
        return new Prepared(new ImportPlan(arrival.kind(), items, arrival.mappings(), arrival.rows(), false), projects);
    }

    private List<Template> shipped() {
        return templates.list().stream()
                .map(TemplateName::id)
                .filter(id -> !templates.isOwn(id))
                .map(id -> templates.open(id).template())
                .toList();
    }

    private Map<String, Environment> systems(Request request) {
        Map<String, Environment> systems = new HashMap<>();
        if (request.finops() != null) {
            systems.put("finops", environments.kept(request.finops()));
        }
        if (request.dataverse() != null) {
            systems.put("dataverse", environments.kept(request.dataverse()));
        }
        return systems;
    }

    private static boolean isFilter(String text) {
        try {
            FilterReader.read(text);
            return true;
        } catch (Refusal r) { // told with the row
            return false;
        }
    }

    private static String asked(Arrival.Guest guest, Request request, int guests) {
        if (request.as() == null) {
            return guest.id();
        }
        Template t = guest.template();
        return guests == 1
                ? request.as()
                : request.as() + "-"
                        + TemplateFolder.id(
                                t.source().label() + " to " + t.destination().label());
    }

    private Item item(Arrival.Guest guest, String asked, Set<String> given) {
        if (!TemplateFolder.isId(asked)) {
            throw Refusal.usage("TEMPLATE_ID_UNFIT", asked);
        }
        Template t = guest.template();
        String id = asked;
        for (int i = 2; ; i++) {
            Optional<Template> there = templates.byId(id).map(TemplateFolder.Opened::template);
            if (!given.contains(id)) {
                if (there.isEmpty()) {
                    return item(id.equals(asked) ? Action.ADD : Action.RENAME, id, asked, guest, null);
                }
                if (there.get().equals(t)) {
                    return item(Action.KEEP, id, asked, guest, null);
                }
                if (id.equals(asked) && templates.isOwn(id)) {
                    return item(Action.REPLACE, id, asked, guest, there.get());
                }
            }
            id = asked + "-" + i;
        }
    }

    private Item item(Action action, String id, String asked, Arrival.Guest guest, Template there) {
        Template t = guest.template();
        return new Item(
                action,
                id,
                asked,
                t,
                "",
                missing(t),
                problems(guest, t),
                there == null ? List.of() : Differences.between(there, t));
    }

    private Project project(Project read, Request request) {
        Project named = request.as() == null ? read : read.named(request.as().strip());
        Projects.refuseUnfit(named.name());
        return request.set() == null ? named : named.over(request.set());
    }

    private Item item(Project project, Arrival.Guest guest) {
        Optional<Project> there = store.get().projects().find(project.name());
        Action action = there.isEmpty() ? Action.ADD : there.get().equals(project) ? Action.KEEP : Action.REPLACE;
        List<Problem> problems = new ArrayList<>(problems(guest, project.design()));
        try {
            sets.find(project.connectionSet());
        } catch (Refusal r) {
            problems.add(Problem.error(r.code(), "/connectionSet", r.arguments().toArray()));
        }
        return new Item(
                action,
                project.name(),
                guest.template().name(),
                project.design(),
                project.connectionSet(),
                missing(project.design()),
                problems,
                there.map(p -> Differences.between(p.design(), project.design()))
                        .orElse(List.of()));
    }

    private List<Problem> problems(Arrival.Guest guest, Template t) {
        Set<Problem> all = new LinkedHashSet<>(guest.problems());
        all.addAll(checks.unrun(t));
        return List.copyOf(all);
    }

    /** A prerequisite that is no id is a sentence for people. */
    private List<String> missing(Template t) {
        return t.prerequisites().stream()
                .filter(TemplateFolder::isId)
                .filter(id -> templates.byId(id).isEmpty())
                .toList();
    }
}
