package crosstie.json;

import static crosstie.json.TemplateWriter.map;

import crosstie.model.Entity;
import crosstie.model.EntityName;
import crosstie.model.Field;
import crosstie.model.LookupTarget;
import java.util.List;
import java.util.Map;

/** The documents of {@code entities} and {@code entity}. */
public final class EntityOut {
    private EntityOut() {}

    public static String entities(int total, List<EntityName> matched) {
        return JsonText.line(
                map("total", total, "matched", matched.size(), "entities", JsonOut.each(matched, EntityOut::name)));
    }

    public static String entity(Entity e) {
        return JsonText.line(map(
                "name", e.name(),
                "collection", e.collection(),
                "label", e.label(),
                "key", e.key(),
                "fields", JsonOut.each(e.fields(), EntityOut::field)));
    }

    private static Map<String, Object> name(EntityName e) {
        return map(
                "name", e.name(),
                "collection", e.collection(),
                "label", e.label(),
                "fields", e.fields() < 0 ? null : e.fields(),
                "key", e.key());
    }

    private static Map<String, Object> field(Field f) {
        return map(
                "name", f.name(),
                "label", f.label(),
                "type", f.type().word(),
                "required", f.required(),
                "readOnly", f.readOnly(),
                "maxLength", f.maxLength() == 0 ? null : f.maxLength(),
                "choices", JsonOut.each(f.choices(), c -> map("value", c.value(), "label", c.label())),
                "lookup", f.lookup().stream().map(LookupTarget::entity).toList());
    }
}
