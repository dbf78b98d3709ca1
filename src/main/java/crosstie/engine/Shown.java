package crosstie.engine;

import crosstie.mapping.Mapper;
import crosstie.model.Field;
import crosstie.model.FieldChange;
import crosstie.model.FieldType;
import crosstie.model.FiredRule;
import crosstie.model.Outcome;
import crosstie.model.Reference;
import crosstie.model.RowChange;
import crosstie.model.RowChange.Action;
import crosstie.model.RunError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A decided row as people see it in a preview: old and new text of each field. */
final class Shown {
    private final Setup setup;
    private final List<Field> fields;
    private final int title;

    Shown(Setup setup) {
        this.setup = setup;
        this.fields = setup.fields();
        this.title = title();
    }

    static Action action(Row row) {
        return switch (row.fate) {
            case Outcome.Created c -> Action.CREATE;
            case Outcome.Updated u -> Action.UPDATE;
            case Outcome.Filtered f -> Action.FILTERED;
            case Outcome.Rejected r -> Action.REJECTED;
            case Outcome.Unchanged u -> Action.UNCHANGED;
            case Outcome.Deferred d -> Action.UPDATE;
            case Outcome.Unknown u -> throw new IllegalStateException("a preview loses no answers");
        };
    }

    RowChange change(Row row) {
        Action action = action(row);
        boolean written = action == Action.CREATE || action == Action.UPDATE;
        RunError error = row.fate instanceof Outcome.Rejected(var why) ? why : null;
        String why = row.fate instanceof Outcome.Filtered(var reason) ? reason : null;
        String name = row.values == null || title < 0 ? "" : shown(row.values[title], "");
        return new RowChange(
                setup.task().name(),
                setup.organization().text(),
                row.key,
                name,
                action,
                written ? fields(row, row.send) : List.of(),
                action == Action.UPDATE || action == Action.UNCHANGED ? fields(row, same(row)) : List.of(),
                error,
                why,
                written || action == Action.UNCHANGED ? left(row) : List.of());
    }

    /** A row that would be created because a lookup looks for it; people know it by its table. */
    RowChange change(HelperRow row) {
        String value = shown(row.value(), "");
        FieldChange field = new FieldChange(row.field(), row.field(), null, value);
        return new RowChange(
                setup.task().name(),
                setup.organization().text(),
                value,
                row.collection(),
                Action.CREATE,
                List.of(field),
                List.of(),
                null,
                "LOOKED_FOR");
    }

    private List<FieldChange> fields(Row row, int[] positions) {
        List<FieldChange> changes = new ArrayList<>(positions.length);
        for (int i : positions) {
            Field field = fields.get(i);
            String now = shown(row.values[i], null);
            changes.add(new FieldChange(field.name(), field.label(), old(row, i, now), now, fired(row, i)));
        }
        return changes;
    }

    private List<FieldChange> left(Row row) {
        List<FieldChange> left = new ArrayList<>();
        for (int i = 0; i < row.values.length; i++) {
            if (row.values[i] == Mapper.LEFT_OUT && fired(row, i) != null) {
                String stays = row.there == null ? null : shown(row.there.values()[i], null);
                left.add(new FieldChange(fields.get(i).name(), fields.get(i).label(), stays, stays, fired(row, i)));
            }
        }
        return left;
    }

    private static FiredRule fired(Row row, int column) {
        return row.fired == null ? null : row.fired[column];
    }

    /** A lookup that stays is shown by what it was found by on both sides: the destination only knows its id. */
    private static String old(Row row, int i, String now) {
        Object value = row.there == null ? null : row.there.values()[i];
        boolean stays =
                value != null && row.values[i] instanceof Reference r && (r.equals(value) || r.id().equals(value));
        return stays ? now : shown(value, null);
    }

    private int[] same(Row row) {
        return IntStream.range(0, row.values.length)
                .filter(i -> row.values[i] != Mapper.LEFT_OUT)
                .filter(i -> row.fate instanceof Outcome.Unchanged || Arrays.binarySearch(row.send, i) < 0)
                .toArray();
    }

    private static String shown(Object value, String empty) {
        String text = switch (value) {
            case null -> "";
            case BigDecimal d -> d.toPlainString();
            case Reference r -> r.words();
            default -> value == Mapper.LEFT_OUT ? "" : value.toString();
        };
        return text.isEmpty() ? empty : text;
    }

    /** The first text field that is called a name. */
    private int title() {
        return IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).type() == FieldType.TEXT)
                .filter(i -> fields.get(i).name().toLowerCase(Locale.ROOT).contains("name"))
                .findFirst()
                .orElse(-1);
    }
}
