package crosstie.studio.map;

import crosstie.connector.Environment;
import crosstie.model.Entity;
import crosstie.model.EntityKey;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.Refusal;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.template.dualwrite.Spelling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Spells the names of foreign maps as the systems do: by the metadata of systems that somebody named for it, else by the templates at
 * hand.
 */
final class KnownNames implements Spelling {
    private static final String FINOPS = "finops";

    private final Map<String, Environment> systems;
    private final Map<String, String> entities = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, List<List<String>>> keys = new HashMap<>();
    private final Map<String, Optional<Entity>> opened = new LinkedHashMap<>();

    /** @param systems by connector; none are asked but these */
    KnownNames(List<Template> templates, Map<String, Environment> systems) {
        this.systems = Map.copyOf(systems);
        templates.forEach(this::learn);
    }

    private void learn(Template t) {
        for (Task task : t.tasks()) {
            learn(t.source().connector(), task.source(), t.sourceKey(task).fields());
            learn(
                    t.destination().connector(),
                    task.destination(),
                    t.destinationKey(task).fields());
            for (FieldMapping m : task.mappings()) {
                m.source().paths().forEach(p -> learn(t.source().connector(), task.source(), p));
                learn(t.destination().connector(), task.destination(), m.to());
            }
        }
    }

    private void learn(String connector, String entity, List<String> key) {
        entities.putIfAbsent(connector + " " + squeezed(entity), entity);
        if (!key.isEmpty()) {
            keys.putIfAbsent(connector + " " + entity, List.of(key));
        }
        key.forEach(k -> FieldPath.parse(k).ifPresent(p -> learn(connector, entity, p)));
    }

    private void learn(String connector, String entity, FieldPath path) {
        fields.putIfAbsent(connector + " " + lower(path.field()), path.field());
        known.add(connector + " " + entity + " " + path.field());
    }

    private static String lower(String s) {
        return s.toLowerCase(Locale.ROOT);
    }

    /** Maps call an entity {@code Customers V3} that the service calls {@code CustomersV3}. */
    private static String squeezed(String s) {
        return lower(s).replace(" ", "").replace("_", "");
    }

    @Override
    public String entity(String connector, String called) {
        return metadata(connector, called)
                .map(Entity::collection)
                .orElseGet(() -> entities.getOrDefault(connector + " " + squeezed(called), called));
    }

    private Optional<Entity> metadata(String connector, String called) {
        Environment system = systems.get(connector);
        return system == null || called.isEmpty()
                ? Optional.empty()
                : opened.computeIfAbsent(connector + " " + called, k -> open(system, called));
    }

    private static Optional<Entity> open(Environment system, String called) {
        try {
            return Optional.of(system.entity(called));
        } catch (Refusal r) {
            if (r.code().equals("ENTITY_UNKNOWN")) { // stays as the map has it; the check tells
                return Optional.empty();
            }
            throw r;
        }
    }

    @Override
    public String field(String connector, String entity, String called) {
        Optional<Entity> there = metadata(connector, entity);
        if (there.isPresent()) {
            return there.get().fields().stream()
                    .map(Field::name)
                    .filter(called::equalsIgnoreCase)
                    .findFirst()
                    .orElse(called);
        }
        return connector.equals(FINOPS) ? fields.getOrDefault(connector + " " + lower(called), called) : called;
    }

    @Override
    public boolean knows(String connector, String entity, String field) {
        return metadata(connector, entity)
                .map(e -> e.field(field).isPresent())
                .orElseGet(() -> known.contains(connector + " " + entity + " " + field));
    }

    @Override
    public List<List<String>> keys(String connector, String entity) {
        return metadata(connector, entity)
                .map(e -> e.keys().stream()
                        .filter(EntityKey::active)
                        .map(EntityKey::fields)
                        .toList())
                .orElseGet(() -> keys.getOrDefault(connector + " " + entity, List.of()));
    }
}
