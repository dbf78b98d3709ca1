package crosstie.template.dualwrite;

import crosstie.json.JsonFile;
import crosstie.model.ImportedRow;
import crosstie.model.ImportedRow.Kind;
import crosstie.model.ImportedRow.Verdict;
import crosstie.model.Problem;
import crosstie.model.SystemHint;
import crosstie.model.Task;
import crosstie.model.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads maps of dual-write, and of Data Integrator, which writes the same form, into templates: one for each direction in which
 * rows go. Every row is accounted for: carried, carried with a change, or left out with the reason.
 */
public final class DualWrite {
    /**
     * What came out of a file.
     *
     * @param templates in the order of the file
     * @param mappings field mappings in the file; each is told in {@code rows} once for each direction
     */
    public record Read(List<Converted> templates, int mappings, List<ImportedRow> rows) {
        public Read {
            templates = List.copyOf(templates);
            rows = List.copyOf(rows);
        }
    }

    /** @param problems what somebody has to do before it runs */
    public record Converted(Template template, List<Problem> problems) {
        public Converted {
            problems = List.copyOf(problems);
        }
    }

    private final Spelling spelling;
    private final Predicate<String> readable;
    private final List<ImportedRow> rows = new ArrayList<>();
    private final List<Converted> templates = new ArrayList<>();
    private int mappings;

    private DualWrite(Spelling spelling, Predicate<String> readable) {
        this.spelling = spelling;
        this.readable = readable;
    }

    /** Whether the file holds such maps at all. */
    public static boolean isMeant(JsonFile file) {
        return MapFile.isMeant(file.root());
    }

    /** @param readable whether a text is a filter of ours */
    public static Read read(JsonFile file, Spelling spelling, Predicate<String> readable) {
        DualWrite all = new DualWrite(spelling, readable);
        for (MapFile.Found found : MapFile.maps(file)) {
            if (found.content() == null) {
                Problem why = Problem.warning("DW_MAP_UNREADABLE", "", found.name());
                all.rows.add(new ImportedRow(Kind.SETTING, "", 0, found.name(), "", Verdict.LEFT_OUT, List.of(why)));
            } else {
                all.map(found.name(), found.content());
            }
        }
        return new Read(all.templates, all.mappings, all.rows);
    }

    /** The legs of one map that go the same way share a template. */
    private static final class Bound {
        private final Side from;
        private final Side to;
        private final MapNames maps = new MapNames();
        private final List<Task> tasks = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, List<String>> sourceKeys = new LinkedHashMap<>();
        private final Map<String, List<String>> destinationKeys = new LinkedHashMap<>();

        Bound(Side from, Side to) {
            this.from = from;
            this.to = to;
        }
    }

    private void map(String name, Map<?, ?> map) {
        List<?> legs = map.get("legs") instanceof List<?> l ? l : List.of(map);
        Map<String, Bound> bounds = new LinkedHashMap<>();
        for (Object leg : legs) {
            if (leg instanceof Map<?, ?> m) {
                leg(m, bounds);
            } else {
                Problem why = Problem.warning("DW_MAP_UNREADABLE", "", name);
                rows.add(new ImportedRow(Kind.SETTING, "", 0, name, "", Verdict.LEFT_OUT, List.of(why)));
            }
        }
        bounds.values().forEach(b -> templates.add(new Converted(template(name, map, b), b.problems)));
    }

    private void leg(Map<?, ?> leg, Map<String, Bound> bounds) {
        mappings += Json.list(leg, "fieldMappings").size();
        LegReader reader = new LegReader(leg, spelling, readable, rows);
        reader.settings();
        for (Direction direction : Direction.values()) {
            if (reader.goes(direction)) {
                Side from = reader.from(direction);
                Side to = reader.to(direction);
                Bound bound = bounds.computeIfAbsent(from.connector() + " " + to.connector(), k -> new Bound(from, to));
                task(reader.task(direction, bound.maps), from, to, bound);
            }
        }
    }

    private void task(Task task, Side from, Side to, Bound bound) {
        String where = "/tasks/" + bound.tasks.size();
        bound.tasks.add(task);
        LegReader.keys(task, to, spelling)
                .ifPresentOrElse(
                        keys -> {
                            bound.sourceKeys.putIfAbsent(task.source(), keys.source());
                            bound.destinationKeys.putIfAbsent(task.destination(), keys.destination());
                        },
                        () -> bound.problems.add(Problem.warning("DW_KEYS_UNTOLD", where, task.name())));
        long unspelled = LegReader.unspelled(task, from, to, spelling);
        if (unspelled > 0) {
            bound.problems.add(Problem.warning("DW_NAMES_UNSPELLED", where, unspelled, task.name()));
        }
    }

    private static Template template(String name, Map<?, ?> map, Bound b) {
        String direction = b.from.label() + " to " + b.to.label();
        String called = name.isEmpty() ? b.tasks.getFirst().name() : name;
        String version = Json.text(map, "version");
        return new Template(
                called + " (" + direction + ")",
                version.isEmpty() ? "1.0.0" : version,
                Json.text(map, "description"),
                new SystemHint(b.from.connector(), b.from.label()),
                new SystemHint(b.to.connector(), b.to.label()),
                List.of(),
                Map.of(),
                b.sourceKeys,
                b.destinationKeys,
                b.maps.all(),
                b.tasks,
                List.of(),
                Map.of());
    }
}
