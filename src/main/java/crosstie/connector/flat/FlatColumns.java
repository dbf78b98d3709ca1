package crosstie.connector.flat;

import crosstie.connector.read.Selection;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.odata.Url;
import crosstie.odata.ValueKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Columns of one query on their way into {@code $select} and into slots. Keys come only when they are named (F-22). */
final class FlatColumns {
    private final PlainFields fields;
    private final Manner manner;
    private final Selection.Builder builder;
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private boolean exact;

    FlatColumns(Entity entity, List<FieldPath> select, Manner manner) {
        this.manner = manner;
        fields = new PlainFields(entity);
        builder = new Selection.Builder(select.size());
        for (int i = 0; i < select.size(); i++) {
            if (select.get(i).isSent()) {
                sent(fields.of(select.get(i).field()), i);
            } else {
                add(fields.of(select.get(i)), i);
            }
        }
    }

    PlainFields fields() {
        return fields;
    }

    /** Whether there are numbers that a service which thinks in doubles would round. */
    boolean holdsLongNumbers() {
        return exact;
    }

    private void add(Field field, int slot) {
        if (slots.putIfAbsent(field.name(), slot) == null && !names.contains(field.name())) {
            names.add(field.name());
        }
        exact |= ExactNumbers.goAsText(field);
        builder.add(field.name(), manner.kind(field), slot);
        builder.convert(slot, manner::read);
    }

    private void sent(Field field, int slot) {
        if (!names.contains(field.name())) {
            names.add(field.name());
        }
        builder.add(field.name(), ValueKind.SENT, slot);
    }

    /** The slot of a field that is perhaps not among those asked for. */
    int extra(String name) {
        Field field = fields.of(name);
        Integer there = slots.get(field.name());
        if (there != null) {
            return there;
        }
        int slot = builder.extra();
        add(field, slot);
        return slot;
    }

    /**
     * Reads the key as well, so that a row that comes twice is known.
     *
     * @param oneCompany whether all rows are of one company, which then tells nothing
     */
    void identify(boolean oneCompany) {
        List<String> key = fields.entity().key().stream()
                .filter(k -> !oneCompany || !k.equals(Entity.COMPANY))
                .toList();
        int[] own = key.stream().mapToInt(this::extra).toArray();
        if (manner.isKeyEnforced()) {
            builder.identity(own);
        } else if (own.length > 0) {
            builder.identityOfAll();
        }
    }

    Selection.Builder builder() {
        return builder;
    }

    Selection selection() {
        return builder.build();
    }

    Url into(Url url) {
        List<String> key = fields.entity().key();
        List<String> some = names.isEmpty() ? key.subList(0, Math.min(1, key.size())) : names;
        return some.isEmpty() ? url : url.names("$select", String.join(",", some));
    }
}
