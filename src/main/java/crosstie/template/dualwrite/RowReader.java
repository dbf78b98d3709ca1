package crosstie.template.dualwrite;

import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.ImportedRow;
import crosstie.model.ImportedRow.Kind;
import crosstie.model.ImportedRow.Verdict;
import crosstie.model.Problem;
import crosstie.model.TransformStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Field mappings of one leg in one direction, one by one: what becomes of each, and the rows that can be carried. */
final class RowReader {
    private final String task;
    private final Side from;
    private final Side to;
    private final boolean backward;
    private final Spelling spelling;
    private final MapNames maps;
    private final List<FieldMapping> carried = new ArrayList<>();
    private final List<ImportedRow> fates;

    RowReader(
            String task,
            Side from,
            Side to,
            boolean backward,
            Spelling spelling,
            MapNames maps,
            List<ImportedRow> fates) {
        this.task = task;
        this.from = from;
        this.to = to;
        this.backward = backward;
        this.spelling = spelling;
        this.maps = maps;
        this.fates = fates;
    }

    List<FieldMapping> carried() {
        return carried;
    }

    void read(int number, Map<?, ?> row) {
        String source = Json.text(row, backward ? "destinationField" : "sourceField");
        String target = Json.text(row, backward ? "sourceField" : "destinationField");
        Steps steps = new Steps(backward, to.connector().equals(Side.DATAVERSE), !source.isEmpty())
                .read(row.containsKey("valueTransforms") ? row.get("valueTransforms") : row.get("transforms"));
        List<Problem> reasons = new ArrayList<>(steps.changes());
        Optional<Problem> obstacle = obstacle(source, target, steps);
        if (obstacle.isPresent()) {
            fates.add(new ImportedRow(
                    Kind.MAPPING, task, number, source, target, Verdict.LEFT_OUT, List.of(obstacle.get())));
            return;
        }
        FieldPath path = spelled(to, target).orElseThrow();
        FieldSource value = source.isEmpty()
                ? new FieldSource.Constant(steps.constant().orElseThrow())
                : new FieldSource.FromField(spelled(from, source).orElseThrow());
        String map = steps.values().map(v -> maps.put(name(path), v)).orElse("");
        List<TransformStep> named = steps.named(map);
        carried.add(new FieldMapping(value, named, path, null, true, "", new LinkedHashMap<>()));
        Verdict verdict = reasons.isEmpty() ? Verdict.CARRIED : Verdict.CHANGED;
        fates.add(new ImportedRow(Kind.MAPPING, task, number, source, target, verdict, reasons));
    }

    private Optional<Problem> obstacle(String source, String target, Steps steps) {
        if (steps.refusal().isPresent()) {
            return steps.refusal();
        }
        if (target.isEmpty()) {
            return Optional.of(Problem.warning("DW_TARGET_MISSING", ""));
        }
        if (source.isEmpty() && steps.constant().isEmpty()) {
            return Optional.of(Problem.warning("DW_SOURCE_MISSING", ""));
        }
        if (spelled(to, target).isEmpty()) {
            return Optional.of(Problem.warning("DW_PATH_UNREADABLE", "", target));
        }
        if (!source.isEmpty() && spelled(from, source).isEmpty()) {
            return Optional.of(Problem.warning("DW_PATH_UNREADABLE", "", source));
        }
        return Optional.empty();
    }

    /** The field of the entity itself as its system spells it; what stands behind a lookup is the map's own word. */
    private Optional<FieldPath> spelled(Side side, String written) {
        return FieldPath.parse(written).flatMap(p -> {
            String field = spelling.field(side.connector(), side.entity(), p.field());
            return FieldPath.parse(field + written.substring(p.field().length()));
        });
    }

    private static String name(FieldPath path) {
        return path.field().toLowerCase(Locale.ROOT);
    }
}
