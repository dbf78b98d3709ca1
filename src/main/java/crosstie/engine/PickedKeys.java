package crosstie.engine;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.FieldType;
import crosstie.model.Filter;
import crosstie.model.IntegrationKey;
import crosstie.model.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Source rows named by their keys, as filters of a length that every system takes. */
final class PickedKeys {
    /** Keys in one filter: far below the shortest URL that a system allows. */
    private static final int IN_ONE = 20;

    private final List<FieldPath> parts;
    private final Entity source;

    PickedKeys(IntegrationKey key, Entity source) {
        this.parts = key.fields().stream()
                .filter(f -> !f.equals(Entity.COMPANY))
                .map(f -> FieldPath.parse(f).orElseThrow(() -> Refusal.usage("KEY_NOT_A_FIELD", f)))
                .toList();
        this.source = source;
    }

    /** One filter for each handful of keys; a key named twice, in whatever case, counts once. */
    List<Filter> filters(List<String> keys) {
        Map<String, String> once = new TreeMap<>();
        keys.forEach(k -> once.putIfAbsent(k.strip().toLowerCase(Locale.ROOT), k.strip()));
        List<Filter> each = once.values().stream().map(this::filter).toList();
        List<Filter> handfuls = new ArrayList<>();
        for (int from = 0; from < each.size(); from += IN_ONE) {
            handfuls.add(new Filter.Or(each.subList(from, Math.min(each.size(), from + IN_ONE))));
        }
        return handfuls;
    }

    private Filter filter(String key) {
        String[] values = parts.size() == 1 ? new String[] {key} : key.split(",", -1);
        if (values.length != parts.size()) {
            throw Refusal.usage("KEY_PARTS_DIFFER", key, parts.size(), parts);
        }
        List<Filter> all = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Object value = value(parts.get(i), values[i].strip());
            all.add(new Filter.Compare(parts.get(i), Filter.Operator.EQ, value));
        }
        return all.size() == 1 ? all.getFirst() : new Filter.And(all);
    }

    private Object value(FieldPath part, String text) {
        FieldType type = part.isLookup()
                ? FieldType.TEXT
                : source.field(part.field()).map(Field::type).orElse(FieldType.TEXT);
        try {
            return switch (type) {
                case INTEGER, LONG, STATE, TIME -> Long.valueOf(text);
                case DECIMAL, MONEY -> new BigDecimal(text);
                case GUID, LOOKUP -> UUID.fromString(text);
                default -> text;
            };
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("KEY_NOT_OF_TYPE", text, part.text(), type.word());
        }
    }
}
