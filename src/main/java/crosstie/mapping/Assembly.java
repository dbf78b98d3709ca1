package crosstie.mapping;

import crosstie.mapping.filter.FilterReader;
import crosstie.mapping.filter.Filters;
import crosstie.model.EmptyRule;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.OrganizationMapping;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.transform.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a checked task together. */
final class Assembly {
    private final Template design;
    private final Task task;
    private final Ends ends;
    private final OrganizationMapping organization;
    private final Steps steps;
    private final List<FieldMapping> mappings;
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final List<FieldPath> select = new ArrayList<>();
    private final List<Emptiness> reasons = new ArrayList<>();

    Assembly(Template design, Task task, Ends ends, OrganizationMapping organization, Steps steps) {
        this.design = design;
        this.task = task;
        this.ends = ends;
        this.organization = organization;
        this.steps = steps;
        this.mappings = task.mappings().stream().filter(FieldMapping::enabled).toList();
    }

    Mapper mapper() {
        int[] key = destinationKey();
        List<Column> columns = new ArrayList<>();
        Cell[] cells = new Cell[mappings.size()];
        for (int i = 0; i < cells.length; i++) {
            Target target = Target.of(mappings.get(i).to(), ends);
            columns.add(target.column().with(mappings.get(i).missingRule()));
            cells[i] = cell(mappings.get(i), target, contains(key, i));
        }
        int[] sourceKey = sourceKey();
        Filters.paths(FilterReader.read(task.filter())).forEach(this::slot);
        return new CompiledTask(select, columns, key, sourceKey, cells, reasons);
    }

    private Cell cell(FieldMapping mapping, Target target, boolean key) {
        Step conversion = Conversion.to(target.value());
        Step[] functions = steps.compile(mapping, conversion);
        Cell raw = cell(mapping, functions, result -> result);
        EmptyRule rule = mapping.emptyRule();
        if (rule instanceof EmptyRule.Apart apart) {
            Absence absence = Absence.of(mapping.source(), this::slot, ends);
            reasons.add(new Emptiness(raw, absence, rule, conversion));
            return reasons.getLast().cell(apart, key);
        }
        reasons.add(new Emptiness(raw, Absence.NEVER, rule, conversion));
        return cell(mapping, functions, Cell.Ruled.of(rule, key, conversion));
    }

    private Cell cell(FieldMapping mapping, Step[] functions, Cell.Finish finish) {
        return switch (mapping.source()) {
            case FieldSource.FromField f -> Cell.field(slot(f.path()), functions, finish);
            case FieldSource.FromFields f ->
                Cell.fields(f.paths().stream().mapToInt(this::slot).toArray(), functions, finish);
            case FieldSource.Constant c -> fixed(c.value(), mapping, functions, finish);
            case FieldSource.FromParameter p ->
                fixed(ParameterValues.of(design, organization, p.name()).orElse(null), mapping, functions, finish);
            case FieldSource.Formula f ->
                Cell.formula(steps.language().compile(f.text(), steps.scope(ends), this::slot), functions, finish);
        };
    }

    private Cell fixed(Object value, FieldMapping mapping, Step[] functions, Cell.Finish finish) {
        return steps.areUnstable(mapping) || steps.haveFormula(mapping)
                ? Cell.counted(value, functions, finish)
                : Cell.constant(value, functions, finish);
    }

    private int[] destinationKey() {
        return KeyParts.destination(design, task).stream()
                .mapToInt(part -> KeyParts.mapping(part, mappings)
                        .orElseThrow(() -> new Misfit("KEY_NOT_MAPPED", part, task.destination())))
                .toArray();
    }

    /** Where the template names no source key, rows are known by what fills the destination's. */
    private int[] sourceKey() {
        List<FieldPath> parts = KeyParts.source(design, task).stream()
                .flatMap(text -> FieldPath.parse(text).stream())
                .toList();
        if (parts.isEmpty()) {
            parts = java.util.Arrays.stream(destinationKey())
                    .boxed()
                    .flatMap(i -> steps.paths(mappings.get(i).source()).stream())
                    .toList();
        }
        return parts.stream().mapToInt(this::slot).toArray();
    }

    private int slot(FieldPath path) {
        return slots.computeIfAbsent(path.text(), text -> {
            select.add(path);
            return select.size() - 1;
        });
    }

    private static boolean contains(int[] key, int column) {
        return java.util.Arrays.stream(key).anyMatch(k -> k == column);
    }
}
