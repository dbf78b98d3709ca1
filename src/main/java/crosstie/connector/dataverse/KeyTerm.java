package crosstie.connector.dataverse;

import crosstie.connector.filter.Value;
import crosstie.model.FieldPath;
import crosstie.model.IntegrationKey;
import crosstie.model.Refusal;
import java.util.ArrayList;
import java.util.List;

/** The condition that asks for one key. */
final class KeyTerm {
    private final List<FieldPath> parts = new ArrayList<>();
    private final List<Paths.Resolved> resolved = new ArrayList<>();

    /** @throws Refusal stopped, {@code KEY_UNUSABLE} when a part cannot stand in a filter */
    KeyTerm(Paths paths, IntegrationKey key) {
        for (String text : key.fields()) {
            FieldPath path = FieldPath.parse(text).orElseThrow(() -> Refusal.stopped("KEY_UNUSABLE", text));
            parts.add(path);
            resolved.add(paths.resolve(path));
            if (Paths.inFilter(resolved.getLast()) == null) {
                throw Refusal.stopped("KEY_UNUSABLE", text);
            }
        }
    }

    List<FieldPath> parts() {
        return parts;
    }

    /** Null when a value is none of the field's type, so that no row can have it. */
    String of(Object[] key) {
        List<String> all = new ArrayList<>(key.length);
        for (int i = 0; i < key.length; i++) {
            Paths.Resolved part = resolved.get(i);
            Object value = Value.as(part.last(), key[i]).orElse(null);
            if (value == null) {
                return null;
            }
            all.add(Paths.inFilter(part) + " eq " + DataverseDialect.literal(part.last(), value));
        }
        return all.size() == 1 ? all.getFirst() : "(" + String.join(" and ", all) + ")";
    }
}
