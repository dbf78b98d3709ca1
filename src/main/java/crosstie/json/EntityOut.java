package crosstie.json;

import static crosstie.json.TemplateWriter.map;

import crosstie.model.ChangeWay;
import crosstie.model.Choice;
import crosstie.model.Entity;
import crosstie.model.EntityKey;
import crosstie.model.EntityMatch;
import crosstie.model.EntityName;
import crosstie.model.Field;
import crosstie.model.LookupTarget;
import crosstie.model.MetadataChange;
import crosstie.model.MetadataDifference;
import crosstie.model.Traits;
import java.util.List;
import java.util.Map;

/** The documents of {@code entities} and {@code entity}. */
public final class EntityOut {
    private EntityOut() {}

    /** With the entities of which only fields were called so. */
    public static String entities(int total, List<EntityName> matched, List<EntityMatch> inFields) {
        Map<String, Object> m =
                map("total", total, "matched", matched.size(), "entities", JsonOut.each(matched, EntityOut::name));
        told(m, "inFields", JsonOut.each(inFields, EntityOut::match));
        return JsonText.line(m);
    }

    private static Map<String, Object> match(EntityMatch m) {
        return map(
                "collection",
                m.entity().collection(),
                "label",
                m.entity().label(),
                "fields",
                JsonOut.each(m.fields(), h -> map("name", h.name(), "label", h.label())));
    }

    /** {@code metadata refresh}. */
    public static String difference(MetadataDifference d) {
        return JsonText.line(tree(d));
    }

    static Map<String, Object> tree(MetadataDifference d) {
        return map(
                "changed", !d.changes().isEmpty(),
                "entities", d.entities(),
                "changes", JsonOut.each(d.changes(), EntityOut::change),
                "touched", JsonOut.each(d.touched(), EntityOut::touched));
    }

    private static Map<String, Object> touched(MetadataDifference.Touched t) {
        Map<String, Object> m = map("project", t.project(), "task", t.task(), "mapping", t.mapping());
        m.putAll(change(t.change()));
        return m;
    }

    private static Map<String, Object> change(MetadataChange c) {
        return map(
                "kind", c.kind().name(),
                "entity", c.entity(),
                "field", c.field(),
                "before", c.before(),
                "after", c.after());
    }

    /** What is not told is left out, beside what the contract names. */
    public static String entity(Entity e) {
        return JsonText.line(described(e));
    }

    /** @param reason the sentence of the way's code */
    public static String entity(Entity e, ChangeWay way, String reason) {
        Map<String, Object> m = described(e);
        m.put("changes", map("way", way.kind().name(), "code", way.code(), "reason", reason));
        return JsonText.line(m);
    }

    private static Map<String, Object> described(Entity e) {
        Map<String, Object> m = map(
                "name", e.name(),
                "collection", e.collection(),
                "label", e.label(),
                "key", e.key(),
                "fields", JsonOut.each(e.fields(), EntityOut::field));
        told(m, "alternateKeys", JsonOut.each(e.alternateKeys(), EntityOut::key));
        told(m, "readOnly", e.readOnly());
        told(m, "internalName", e.traits().internalName());
        told(m, "category", e.traits().category());
        told(m, "changeTracking", e.traits().tracked());
        return m;
    }

    private static void told(Map<String, Object> m, String name, Object value) {
        boolean nothing = value == null
                || value.equals("")
                || value.equals(false)
                || value.equals(-1)
                || (value instanceof List<?> list && list.isEmpty());
        if (!nothing) {
            m.put(name, value);
        }
    }

    private static Map<String, Object> key(EntityKey k) {
        return map("name", k.name(), "fields", k.fields(), "active", k.active(), "status", k.status());
    }

    private static Map<String, Object> name(EntityName e) {
        return map(
                "name", e.name(),
                "collection", e.collection(),
                "label", e.label(),
                "fields", e.fields() < 0 ? null : e.fields(),
                "key", e.key());
    }

    /** A status says its state, a state its default status (D-33). */
    private static Map<String, Object> choice(Choice c) {
        Map<String, Object> m = map("value", c.value(), "label", c.label());
        if (!c.state().isEmpty()) {
            m.put("state", c.state());
        }
        if (!c.defaultStatus().isEmpty()) {
            m.put("defaultStatus", c.defaultStatus());
        }
        return m;
    }

    private static Map<String, Object> field(Field f) {
        Map<String, Object> m = map(
                "name", f.name(),
                "label", f.label(),
                "type", f.type().word(),
                "required", f.required(),
                "readOnly", f.readOnly(),
                "maxLength", f.maxLength() == 0 ? null : f.maxLength(),
                "choices", JsonOut.each(f.choices(), EntityOut::choice),
                "lookup", f.lookup().stream().map(LookupTarget::entity).toList());
        told(m, "navigation", f.lookup().stream().map(LookupTarget::navigation).toList());
        told(m, "createOnly", f.createOnly());
        told(m, "scale", f.scale());
        traits(m, f.traits());
        return m;
    }

    private static void traits(Map<String, Object> m, Traits t) {
        told(m, "precision", t.precision());
        told(m, "min", t.min());
        told(m, "max", t.max());
        told(m, "level", t.level() == Traits.Level.UNTOLD ? "" : t.level().name());
        told(m, "dates", t.days() == Traits.Days.UNTOLD ? "" : t.days().name());
        told(m, "computed", t.computed());
        told(m, "format", t.format());
        told(m, "help", t.help());
    }
}
