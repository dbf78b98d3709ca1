package crosstie.connector.shape;

import crosstie.model.Choice;
import crosstie.model.Entity;
import crosstie.model.EntityKey;
import crosstie.model.Field;
import crosstie.model.LookupTarget;
import crosstie.model.MetadataChange;
import crosstie.model.MetadataChange.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What changed from one reading of metadata to the next; labels do not count. */
public final class Difference {
    private final List<MetadataChange> found = new ArrayList<>();

    private Difference() {}

    /** By collection, in the order of the later reading; what is gone comes last. */
    public static List<MetadataChange> between(Shapes before, Shapes now) {
        Difference d = new Difference();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            places.put(before.collection(i), i);
        }
        for (int i = 0; i < now.size(); i++) {
            String collection = now.collection(i);
            Integer place = places.remove(collection);
            if (place == null) {
                d.add(Kind.ENTITY_ADDED, collection, "", "", collection);
            } else if (before.isComplete(place) && now.isComplete(i)) {
                d.entity(before.at(place), now.at(i));
            }
        }
        places.keySet().stream().sorted().forEach(c -> d.add(Kind.ENTITY_REMOVED, c, "", c, ""));
        return d.found;
    }

    public static List<MetadataChange> between(Entity before, Entity now) {
        Difference d = new Difference();
        d.entity(before, now);
        return d.found;
    }

    private void entity(Entity before, Entity now) {
        String collection = now.collection();
        changed(Kind.KEY, collection, "", keys(before), keys(now));
        changed(Kind.WRITABLE, collection, "", String.valueOf(!before.readOnly()), String.valueOf(!now.readOnly()));
        Map<String, Field> fields = before.byName();
        for (Field field : now.fields()) {
            Field old = fields.remove(field.name());
            if (old == null) {
                add(Kind.FIELD_ADDED, collection, field.name(), "", type(field));
            } else {
                field(collection, old, field);
            }
        }
        for (Field gone : before.fields()) {
            if (fields.containsKey(gone.name())) {
                add(Kind.FIELD_REMOVED, collection, gone.name(), type(gone), "");
            }
        }
    }

    private void field(String collection, Field before, Field now) {
        changed(Kind.TYPE, collection, before, now, Difference::type);
        changed(Kind.LENGTH, collection, before, now, f -> number(f.maxLength()) + scale(f.scale()));
        changed(Kind.REQUIRED, collection, before, now, f -> String.valueOf(f.required()));
        changed(Kind.WRITABLE, collection, before, now, Difference::writable);
        changed(Kind.CHOICES, collection, before, now, f -> values(f.choices()));
        changed(
                Kind.LOOKUP,
                collection,
                before,
                now,
                f -> f.lookup().stream().map(LookupTarget::navigation).collect(Collectors.joining(", ")));
    }

    private void changed(Kind kind, String collection, Field before, Field now, Function<Field, String> part) {
        changed(kind, collection, now.name(), part.apply(before), part.apply(now));
    }

    private void changed(Kind kind, String collection, String field, String before, String now) {
        if (!before.equals(now)) {
            add(kind, collection, field, before, now);
        }
    }

    private void add(Kind kind, String collection, String field, String before, String now) {
        found.add(new MetadataChange(kind, collection, field, before, now));
    }

    private static String keys(Entity e) {
        return e.keys().stream()
                .filter(EntityKey::active)
                .map(k -> String.join(", ", k.fields()))
                .collect(Collectors.joining("; "));
    }

    private static String type(Field f) {
        return f.type().word();
    }

    private static String writable(Field f) {
        return f.readOnly() ? "never" : f.createOnly() ? "create" : "always";
    }

    private static String number(int length) {
        return length == 0 ? "" : String.valueOf(length);
    }

    private static String scale(int decimals) {
        return decimals < 0 ? "" : "." + decimals;
    }

    private static String values(List<Choice> choices) {
        return choices.stream().map(Choice::value).collect(Collectors.joining(", "));
    }
}
