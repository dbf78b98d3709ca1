package crosstie.template.dualwrite;

import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.ImportedRow;
import crosstie.model.ImportedRow.Kind;
import crosstie.model.ImportedRow.Verdict;
import crosstie.model.Problem;
import crosstie.model.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** One leg of a map: two entities and the field mappings between them, each in one direction or both. */
final class LegReader {
    private final Map<?, ?> leg;
    private final Side source;
    private final Side destination;
    private final Spelling spelling;
    private final Predicate<String> readable;
    private final List<ImportedRow> fates;

    /**
     * @param readable whether a text is a filter of ours
     * @param fates takes what became of each row
     */
    LegReader(Map<?, ?> leg, Spelling spelling, Predicate<String> readable, List<ImportedRow> fates) {
        this.leg = leg;
        this.spelling = spelling;
        this.readable = readable;
        this.fates = fates;
        source = side("source", Side.FINOPS);
        destination = side("destination", source.isFinops() ? Side.DATAVERSE : Side.FINOPS);
    }

    private Side side(String word, String otherwise) {
        String connector = Side.connector(Json.text(leg, word + "EnvironmentType"), otherwise);
        return new Side(connector, spelling.entity(connector, Json.text(leg, word + "Schema")));
    }

    /** What is said about the leg as a whole and cannot be carried, and field mappings that go nowhere. */
    void settings() {
        for (String query : List.of("sourceMQuery", "mashup")) {
            if (!Json.text(leg, query).isEmpty()) {
                setting(query, "DW_QUERY");
            }
        }
        if (Json.isTrue(leg, "deleteNonMatchingData")) {
            setting("deleteNonMatchingData", "DW_DELETES");
        }
        if (source.entity().isEmpty() || destination.entity().isEmpty()) {
            setting(source.entity() + " → " + destination.entity(), "DW_ENTITY_MISSING");
        }
        List<?> rows = Json.list(leg, "fieldMappings");
        for (int i = 0; i < rows.size(); i++) {
            if (!(rows.get(i) instanceof Map<?, ?> row)) {
                lost(i + 1, "", "", "DW_ROW_UNREADABLE");
            } else if (directions(row).isEmpty()) {
                String direction = Json.text(row, "syncDirection");
                lost(
                        i + 1,
                        Json.text(row, "sourceField"),
                        Json.text(row, "destinationField"),
                        "DW_DIRECTION_UNKNOWN",
                        direction);
            }
        }
    }

    private void setting(String text, String code) {
        fates.add(new ImportedRow(
                Kind.SETTING, "", 0, text, "", Verdict.LEFT_OUT, List.of(Problem.warning(code, "", text))));
    }

    private void lost(int number, String from, String to, String code, Object... arguments) {
        fates.add(new ImportedRow(
                Kind.MAPPING, "", number, from, to, Verdict.LEFT_OUT, List.of(Problem.warning(code, "", arguments))));
    }

    private static Set<Direction> directions(Map<?, ?> row) {
        return Direction.of(Json.text(row, "syncDirection"));
    }

    Side from(Direction direction) {
        return direction == Direction.FORWARD ? source : destination;
    }

    Side to(Direction direction) {
        return direction == Direction.FORWARD ? destination : source;
    }

    /** Whether any row goes that way. */
    boolean goes(Direction direction) {
        return Json.list(leg, "fieldMappings").stream()
                .anyMatch(o -> o instanceof Map<?, ?> row && directions(row).contains(direction));
    }

    /** The task of one direction; takes part in the template's value maps. */
    Task task(Direction direction, MapNames maps) {
        Side from = from(direction);
        Side to = to(direction);
        String name = from.entity() + " - " + to.entity();
        RowReader rows = new RowReader(name, from, to, direction == Direction.BACKWARD, spelling, maps, fates);
        List<?> all = Json.list(leg, "fieldMappings");
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof Map<?, ?> row && directions(row).contains(direction)) {
                rows.read(i + 1, row);
            }
        }
        return new Task(name, from.entity(), to.entity(), filter(direction, name), rows.carried(), Map.of());
    }

    /** A filter that nobody here understands stays as it is: a check refuses to run it, where leaving it out would move more rows than before. */
    private String filter(Direction direction, String task) {
        String written = Json.text(leg, direction == Direction.FORWARD ? "sourceFilter" : "reversedSourceFilter");
        if (written.isEmpty()) {
            return null;
        }
        Side from = from(direction);
        String tidy = String.join(" ", written.lines().map(String::strip).toList());
        Optional<String> translated = from.isFinops()
                ? RangeFilter.translate(written, name -> spelling.field(from.connector(), from.entity(), name))
                        .filter(readable)
                : Optional.empty();
        if (translated.isPresent()) {
            filterFate(task, written, Verdict.CHANGED, Problem.warning("DW_FILTER_TRANSLATED", "", translated.get()));
            return translated.get();
        }
        if (readable.test(tidy)) {
            filterFate(task, written, Verdict.CARRIED, null);
            return tidy;
        }
        filterFate(task, written, Verdict.LEFT_OUT, Problem.error("DW_FILTER_UNREADABLE", "", written));
        return tidy;
    }

    private void filterFate(String task, String text, Verdict verdict, Problem reason) {
        fates.add(
                new ImportedRow(Kind.FILTER, task, 0, text, "", verdict, reason == null ? List.of() : List.of(reason)));
    }

    /** The first key of the destination whose parts are all written, with the fields they are written from. */
    static Optional<Keys> keys(Task task, Side to, Spelling spelling) {
        Map<String, String> written = new HashMap<>();
        for (FieldMapping m : task.mappings()) {
            if (m.source() instanceof FieldSource.FromField f && m.steps().isEmpty()) {
                written.putIfAbsent(
                        m.to().text().toLowerCase(Locale.ROOT), f.path().text());
            }
        }
        for (List<String> key : spelling.keys(to.connector(), to.entity())) {
            List<String> parts =
                    key.stream().filter(p -> !p.equalsIgnoreCase("dataAreaId")).toList();
            if (!parts.isEmpty() && parts.stream().allMatch(p -> written.containsKey(p.toLowerCase(Locale.ROOT)))) {
                List<String> from = new ArrayList<>();
                parts.forEach(p -> from.add(written.get(p.toLowerCase(Locale.ROOT))));
                return Optional.of(new Keys(from, key));
            }
        }
        return Optional.empty();
    }

    /** Fields by which rows of both sides are matched. */
    record Keys(List<String> source, List<String> destination) {}

    /** Names of F&amp;O that nobody could spell as the system does. */
    static long unspelled(Task task, Side from, Side to, Spelling spelling) {
        return task.mappings().stream()
                .filter(m -> from.isFinops()
                                && m.source() instanceof FieldSource.FromField f
                                && isUnknown(from, f.path(), spelling)
                        || to.isFinops() && isUnknown(to, m.to(), spelling))
                .count();
    }

    private static boolean isUnknown(Side side, FieldPath path, Spelling spelling) {
        return !spelling.knows(side.connector(), side.entity(), path.field());
    }
}
