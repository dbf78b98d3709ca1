package crosstie.engine;

import crosstie.mapping.Compiler;
import crosstie.model.ChangeSet;
import crosstie.model.Counts;
import crosstie.model.EmptyRule;
import crosstie.model.Entity;
import crosstie.model.Execution;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.FieldType;
import crosstie.model.LookupTarget;
import crosstie.model.OrganizationMapping;
import crosstie.model.RunEvent;
import crosstie.model.SystemHint;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.transform.catalogue.Catalogue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Accounts here become customers there, and orders their orders: two small systems and a journal. */
final class Crossing {
    final MemorySystem here = new MemorySystem("here");
    final MemorySystem there = new MemorySystem("there");
    final MemoryTable accounts = here.table(
            entity("account", "accountid", text("number"), text("name"), text("city"), number("limit")), "number");
    final MemoryTable customers = there.table(
            entity("customer", "customerid", text("code"), text("title"), text("town"), number("credit")), "code");
    final MemoryTable orders = here.table(entity("order", "orderid", text("number"), text("account")), "number");
    final MemoryTable sales =
            there.table(entity("sale", "saleid", text("code"), lookup("buyer", "customer", "customerid")), "code");
    final MemoryJournal journal = new MemoryJournal();
    final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
    final Engine engine = new Engine(new Compiler(new Catalogue()), journal, Clock.systemUTC());
    BooleanSupplier cancelled = () -> false;
    Plan.Scope scope = Plan.Scope.ALL;
    List<Task> tasks = List.of(customersTask(EmptyRule.CLEAR));

    static Entity entity(String name, String id, Field... fields) {
        List<Field> all = Stream.concat(Stream.of(Field.of(id, FieldType.GUID, "Edm.Guid")), Stream.of(fields))
                .toList();
        return new Entity(name, name + "s", name, all, List.of(id), List.of(), false);
    }

    static Field text(String name) {
        return Field.of(name, FieldType.TEXT, "Edm.String");
    }

    static Field number(String name) {
        return Field.of(name, FieldType.DECIMAL, "Edm.Decimal");
    }

    static Field lookup(String name, String target, String id) {
        LookupTarget to = new LookupTarget(target, target + "s", name, id);
        return new Field(name, name, FieldType.LOOKUP, false, false, false, 0, -1, List.of(), List.of(to), "lookup");
    }

    static FieldMapping tie(String from, String to, EmptyRule empty) {
        FieldPath path = FieldPath.parse(to).orElseThrow();
        return new FieldMapping(
                new FieldSource.FromField(FieldPath.plain(from)), List.of(), path, empty, true, "", Map.of());
    }

    static Task customersTask(EmptyRule town) {
        return new Task(
                "Customers",
                "accounts",
                "customers",
                null,
                List.of(
                        tie("number", "code", null),
                        tie("name", "title", null),
                        tie("city", "town", town),
                        tie("limit", "credit", EmptyRule.CLEAR)),
                Map.of());
    }

    static Task salesTask() {
        return new Task(
                "Sales",
                "orders",
                "sales",
                null,
                List.of(tie("number", "code", null), tie("account", "buyer.code", null)),
                Map.of());
    }

    Crossing account(String number, String name, String city) {
        accounts.add("number", number, "name", name, "city", city);
        return this;
    }

    Crossing accounts(int count) {
        for (int i = 0; i < count; i++) {
            account("A-" + i, "Name " + i, "City " + i % 7);
        }
        return this;
    }

    Plan plan() {
        Template design = new Template(
                "crossing",
                "1",
                "",
                new SystemHint("memory", "here"),
                new SystemHint("memory", "there"),
                List.of(),
                Map.of(),
                Map.of("accounts", List.of("number"), "orders", List.of("number")),
                Map.of("customers", List.of("code"), "sales", List.of("code")),
                Map.of(),
                tasks,
                List.of(),
                Map.of());
        return new Plan("crossing", design, here, there, List.of(OrganizationMapping.NONE), scope);
    }

    Execution run() {
        return engine.run(plan(), events::add, cancelled);
    }

    ChangeSet preview(int rows) {
        return engine.preview(plan(), rows, events::add, cancelled);
    }

    static Counts rows(Execution execution) {
        Counts c = execution.counts();
        return new Counts(
                c.created(), c.updated(), c.unchanged(), c.filtered(), c.rejected(), c.deferred(), c.unknown(), 0);
    }

    static Counts counts(long created, long updated, long unchanged, long rejected) {
        return new Counts(created, updated, unchanged, 0, rejected, 0, 0, 0);
    }

    Object there(String code, String field) {
        return customers.row(code).values().get(field);
    }

    UUID idThere(String code) {
        return customers.row(code).id();
    }

    <E extends RunEvent> List<E> told(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
