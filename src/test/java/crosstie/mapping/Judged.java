package crosstie.mapping;

import crosstie.mapping.live.LiveCheck;
import crosstie.mapping.live.Sample;
import crosstie.mapping.live.Sampler;
import crosstie.model.Entity;
import crosstie.model.EntityKey;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.Filter;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.transform.catalogue.Catalogue;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A design between two shapes, with rows or without, and what the whole check says of it. */
final class Judged {
    private static final Catalogue CATALOGUE = new Catalogue();

    private final List<FieldMapping> mappings = new ArrayList<>();
    private final List<Field> more = new ArrayList<>();
    private final List<EntityKey> keys = new ArrayList<>();
    private final Map<String, Entity> tables = new HashMap<>();
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final Map<String, List<Object[]>> there = new HashMap<>();
    private final List<OrganizationMapping> organizations = new ArrayList<>(List.of(OrganizationMapping.NONE));
    private UnaryOperator<Template> change = UnaryOperator.identity();
    private String filter;
    private boolean shaped;
    private boolean whole = true;
    private boolean closed;
    private boolean sourceCompany;
    private boolean destinationCompany;

    Judged with(FieldMapping... all) {
        mappings.addAll(List.of(all));
        return this;
    }

    Judged to(Field field) {
        more.add(field);
        return shapes();
    }

    Judged key(EntityKey key) {
        keys.add(key);
        return this;
    }

    Judged table(Entity table) {
        tables.put(table.collection(), table);
        return this;
    }

    Judged change(UnaryOperator<Template> how) {
        change = how;
        return this;
    }

    Judged shapes() {
        shaped = true;
        return this;
    }

    Judged filter(String text) {
        filter = text;
        return this;
    }

    Judged readOnly() {
        closed = true;
        return shapes();
    }

    Judged perCompany(boolean source, boolean destination) {
        sourceCompany = source;
        destinationCompany = destination;
        return shapes();
    }

    Judged twoCompanies() {
        organizations.clear();
        organizations.add(new OrganizationMapping("usmf", "", Map.of()));
        organizations.add(new OrganizationMapping("usrt", "", Map.of()));
        return this;
    }

    Judged row(Object... namesAndValues) {
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        rows.add(row);
        return shapes();
    }

    Judged more() {
        whole = false;
        return this;
    }

    Judged there(String collection, Object... key) {
        there.computeIfAbsent(collection, c -> new ArrayList<>()).add(key);
        return this;
    }

    Template design() {
        Task task = Designs.task(filter, mappings.toArray(FieldMapping[]::new));
        return change.apply(Designs.design(task, Map.of()));
    }

    /** Nothing where the situation is about the design alone. */
    Optional<Ends> ends() {
        return shaped
                ? Optional.of(new Ends(source(), destination(), name -> Optional.ofNullable(tables.get(name))))
                : Optional.empty();
    }

    private Entity source() {
        List<Field> fields = new ArrayList<>(Shapes.things());
        return entity("thing", "things", fields, new ArrayList<>(List.of("code")), List.of(), sourceCompany, false);
    }

    private Entity destination() {
        List<Field> fields = new ArrayList<>(List.of(Designs.text("Code", 20)));
        fields.addAll(more);
        return entity("target", "targets", fields, new ArrayList<>(List.of("Code")), keys, destinationCompany, closed);
    }

    private static Entity entity(
            String name,
            String collection,
            List<Field> fields,
            List<String> key,
            List<EntityKey> keys,
            boolean company,
            boolean readOnly) {
        if (company) {
            fields.add(Designs.text(Entity.COMPANY, 4));
            key.addFirst(Entity.COMPANY);
        }
        return new Entity(name, collection, name, fields, key, keys, readOnly);
    }

    /** Everything there is to say about this design, which is the situation's or one that was fixed. */
    List<Problem> problems(Template design) {
        Checker checker = new Checker(CATALOGUE);
        List<Problem> found = new ArrayList<>(checker.check(design));
        found.addAll(checker.hints(design));
        if (ends().isPresent()) {
            for (Task task : design.tasks()) {
                found.addAll(checker.check(design, task, ends().get(), OrganizationMapping.NONE));
                found.addAll(checker.hints(design, task, ends().get(), OrganizationMapping.NONE));
                if (!rows.isEmpty()) {
                    found.addAll(live(checker).check(design, task, ends().get(), organizations, new Rows()));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private static LiveCheck live(Checker checker) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
        return new LiveCheck(checker, new Compiler(CATALOGUE), clock);
    }

    /** The rows of the situation, the same for each company. */
    private final class Rows implements Sampler {
        @Override
        public Sample source(Entity entity, List<FieldPath> select, Filter asked, OrganizationMapping organization) {
            List<Object[]> values = rows.stream()
                    .map(row -> select.stream().map(p -> row.get(p.text())).toArray())
                    .toList();
            return new Sample(values, whole);
        }

        @Override
        public Sample destination(Entity entity, List<FieldPath> select, OrganizationMapping organization) {
            return new Sample(there.getOrDefault(entity.collection(), List.of()), true);
        }
    }
}
