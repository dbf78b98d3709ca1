package crosstie.studio.browse;

import crosstie.connector.Environment;
import crosstie.connector.shape.Difference;
import crosstie.model.ConnectionSet;
import crosstie.model.EntityName;
import crosstie.model.MetadataChange;
import crosstie.model.MetadataChange.Kind;
import crosstie.model.MetadataDifference;
import crosstie.model.MetadataDifference.Touched;
import crosstie.model.Project;
import crosstie.model.Refusal;
import crosstie.model.SystemComparison;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.studio.connect.Directory;
import crosstie.studio.connect.Environments;
import crosstie.studio.connect.SetShelf;
import crosstie.studio.map.Design;
import crosstie.studio.map.Designs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Compares two systems, or the systems of two connection sets, before a project moves from one to the other. */
public final class Comparisons {
    private final Environments environments;
    private final SetShelf sets;
    private final Directory directory;
    private final Designs designs;

    public Comparisons(Environments environments, SetShelf sets, Directory directory, Designs designs) {
        this.environments = environments;
        this.sets = sets;
        this.directory = directory;
        this.designs = designs;
    }

    /**
     * @param before a connection set, or a connection by name or URL
     * @param after the same
     * @param design whose entities count, as template or project; null for all that both systems have
     * @throws Refusal {@code SYSTEMS_OF_TWO_KINDS} when there is nothing to compare
     */
    public List<SystemComparison> compare(String before, String after, String design) {
        List<String> left = connections(before);
        List<String> right = connections(after);
        Optional<Design> wanted = Optional.ofNullable(design).map(designs::open);
        List<SystemComparison> all = new ArrayList<>();
        for (String a : left) {
            right.stream()
                    .filter(b -> directory.connector(a).equals(directory.connector(b)))
                    .findFirst()
                    .ifPresent(b -> all.add(new SystemComparison(a, b, compare(a, b, wanted))));
        }
        if (all.isEmpty()) {
            throw Refusal.usage("SYSTEMS_OF_TWO_KINDS", before, after);
        }
        return all;
    }

    private List<String> connections(String called) {
        return sets.named(called).map(Comparisons::both).orElseGet(() -> List.of(called));
    }

    private static List<String> both(ConnectionSet set) {
        return List.of(set.source(), set.destination());
    }

    private MetadataDifference compare(String before, String after, Optional<Design> design) {
        Environment a = environments.kept(before);
        Environment b = environments.kept(after);
        String connector = directory.connector(before);
        Set<String> names = design.isPresent() ? used(design.get().template(), connector) : shared(a, b);
        List<MetadataChange> changes = new ArrayList<>();
        names.forEach(name -> changes.addAll(changes(a, b, name)));
        return new MetadataDifference(names.size(), changes, touched(design, connector, changes));
    }

    private static Set<String> used(Template design, String connector) {
        Set<String> names = new LinkedHashSet<>();
        for (Task task : design.tasks()) {
            if (design.source().connector().equals(connector)) {
                names.add(task.source());
            }
            if (design.destination().connector().equals(connector)) {
                names.add(task.destination());
            }
        }
        return names;
    }

    /** Of both, without case. */
    private static Set<String> shared(Environment a, Environment b) {
        Map<String, String> all = new TreeMap<>();
        for (Environment each : List.of(a, b)) {
            for (EntityName name : each.entities()) {
                all.putIfAbsent(name.collection().toLowerCase(Locale.ROOT), name.collection());
            }
        }
        return new LinkedHashSet<>(all.values());
    }

    private static List<MetadataChange> changes(Environment a, Environment b, String name) {
        boolean before = knows(a, name);
        boolean after = knows(b, name);
        if (before && after) {
            return Difference.between(a.entity(name), b.entity(name));
        }
        return before || after
                ? List.of(new MetadataChange(
                        after ? Kind.ENTITY_ADDED : Kind.ENTITY_REMOVED,
                        name,
                        "",
                        before ? name : "",
                        after ? name : ""))
                : List.of();
    }

    private static boolean knows(Environment environment, String name) {
        try {
            environment.entity(name);
            return true;
        } catch (Refusal r) {
            if (r.code().equals("ENTITY_UNKNOWN")) { // that it is not there is what is asked
                return false;
            }
            throw r;
        }
    }

    private static List<Touched> touched(Optional<Design> design, String connector, List<MetadataChange> changes) {
        if (design.isEmpty()) {
            return List.of();
        }
        Template template = design.get().template();
        Project project =
                design.get().project().orElseGet(() -> new Project(design.get().name(), "", template, "", List.of()));
        Set<Touched> all = new LinkedHashSet<>();
        for (Task task : template.tasks()) {
            Uses uses = new Uses(project, task);
            for (MetadataChange change : changes) {
                if (template.source().connector().equals(connector)) {
                    all.addAll(uses.inSource(change));
                }
                if (template.destination().connector().equals(connector)) {
                    all.addAll(uses.inDestination(change));
                }
            }
        }
        return List.copyOf(all);
    }
}
