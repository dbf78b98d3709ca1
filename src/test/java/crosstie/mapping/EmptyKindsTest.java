package crosstie.mapping;

import static crosstie.mapping.Designs.copy;
import static crosstie.mapping.Designs.field;
import static crosstie.mapping.Designs.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crosstie.model.EmptyKind;
import crosstie.model.EmptyRule;
import crosstie.model.Entity;
import crosstie.model.FieldMapping;
import crosstie.model.FieldType;
import crosstie.model.FiredRule;
import crosstie.model.OrganizationMapping;
import crosstie.model.Reference;
import crosstie.model.Task;
import crosstie.transform.catalogue.Catalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EmptyKindsTest {
    private static final EmptyRule SKIP = new EmptyRule.Skip();
    private static final UUID ID = new UUID(1, 2);

    private static Mapper mapper(FieldMapping mapping) {
        Task task = Designs.task(null, copy("code", "Code"), mapping);
        Entity source = Designs.entity(
                "Thing",
                "things",
                List.of("code"),
                field("code", FieldType.TEXT),
                field("a", FieldType.TEXT),
                Designs.lookup("order", Designs.target("order", "orders")),
                Designs.lookup(
                        "customer", Designs.target("account", "accounts"), Designs.target("contact", "contacts")));
        Entity destination = Designs.entity(
                "Target",
                "targets",
                List.of("Code"),
                field("Code", FieldType.TEXT),
                field("X", FieldType.TEXT),
                Designs.choice("Kind", "1", "One", "2", "Two"));
        return new Compiler(new Catalogue())
                .compile(
                        Designs.design(task, Map.of()),
                        task,
                        source,
                        destination,
                        OrganizationMapping.NONE,
                        n -> Optional.empty());
    }

    private static Object[] row(Mapper mapper, Object... pathsAndValues) {
        Map<String, Object> values = new HashMap<>(Map.of("code", "C"));
        for (int i = 0; i < pathsAndValues.length; i += 2) {
            values.put((String) pathsAndValues[i], pathsAndValues[i + 1]);
        }
        return mapper.select().stream().map(p -> values.get(p.text())).toArray();
    }

    private static Object value(Mapper mapper, Object... pathsAndValues) {
        return mapper.map(row(mapper, pathsAndValues))[1];
    }

    private static String refused(Mapper mapper, Object... pathsAndValues) {
        return assertThrows(RowProblem.class, () -> value(mapper, pathsAndValues))
                .error()
                .code();
    }

    private static EmptyRule apart(EmptyRule otherwise, Object... kindsAndRules) {
        Map<EmptyKind, EmptyRule> rules = new HashMap<>();
        for (int i = 0; i < kindsAndRules.length; i += 2) {
            rules.put((EmptyKind) kindsAndRules[i], (EmptyRule) kindsAndRules[i + 1]);
        }
        return new EmptyRule.Apart(rules, otherwise);
    }

    @Test
    void nullEmptyTextBlanksAndWhatWasNotSentEachHaveTheirRule() {
        Mapper mapper = mapper(when(
                copy("a", "X"),
                apart(
                        EmptyRule.FAIL,
                        EmptyKind.NULL,
                        SKIP,
                        EmptyKind.EMPTY,
                        new EmptyRule.Default("none"),
                        EmptyKind.BLANK,
                        EmptyRule.CLEAR,
                        EmptyKind.MISSING,
                        new EmptyRule.Default("unsent"))));

        assertSame(Mapper.LEFT_OUT, value(mapper, "a", null, "a@sent", true));
        assertEquals("none", value(mapper, "a", "", "a@sent", true));
        assertNull(value(mapper, "a", "  ", "a@sent", true));
        assertEquals("unsent", value(mapper));
        assertEquals("text", value(mapper, "a", "text", "a@sent", true));
    }

    @Test
    void whatIsNotSaidFollowsTheRest() {
        Mapper mapper = mapper(when(copy("a", "X"), apart(EmptyRule.FAIL, EmptyKind.BLANK, SKIP)));
        assertEquals("VALUE_EMPTY", refused(mapper, "a", null, "a@sent", true));
        assertEquals("VALUE_MISSING", refused(mapper));
        assertSame(Mapper.LEFT_OUT, value(mapper, "a", ""));

        assertNull(value(mapper(when(copy("a", "X"), apart(null, EmptyKind.BLANK, SKIP))), "a", null));
        assertSame(Mapper.LEFT_OUT, value(mapper(when(copy("a", "X"), apart(null, EmptyKind.NULL, SKIP)))));
    }

    @Test
    void anUnknownChoiceIsPassedOverOnlyWhenTheMappingSaysSo() {
        Mapper silent = mapper(when(copy("a", "Kind", Designs.step("trim")), apart(SKIP, EmptyKind.NULL, SKIP)));
        assertEquals("CHOICE_UNKNOWN", refused(silent, "a", "Seven"));

        Mapper said = mapper(when(
                copy("a", "Kind", Designs.step("trim")), apart(null, EmptyKind.UNKNOWN, new EmptyRule.Default("two"))));
        assertEquals(2L, value(said, "a", "Seven"));
        assertEquals(1L, value(said, "a", "One"));
    }

    @Test
    void aPathThatLeadsNowhereIsNoEmptyFieldAtItsEnd() {
        EmptyRule rule = apart(null, EmptyKind.NULL, SKIP, EmptyKind.MISSING, EmptyRule.FAIL);
        Mapper one = mapper(when(copy("order.name", "X"), rule));
        assertSame(Mapper.LEFT_OUT, value(one, "order", new Reference("orders", ID)));
        assertEquals("VALUE_MISSING", refused(one));

        Mapper two = mapper(when(copy("order.customer.name", "X"), rule));
        assertEquals("VALUE_MISSING", refused(two, "order", ID));
        assertSame(Mapper.LEFT_OUT, value(two, "order", ID, "order.customer", ID));

        Mapper branch = mapper(when(copy("customer.account(name)", "X"), rule));
        assertSame(Mapper.LEFT_OUT, value(branch, "customer", new Reference("accounts", ID)));
        assertEquals("VALUE_MISSING", refused(branch, "customer", new Reference("contacts", ID)));
    }

    @Test
    void plainRulesReadNothingMore() {
        assertEquals(2, mapper(when(copy("a", "X"), SKIP)).select().size());
    }

    @Test
    void theRuleThatDecidedIsTold() {
        Mapper plain = mapper(when(copy("a", "X"), SKIP));
        assertEquals(new FiredRule(EmptyKind.NULL, "skip"), plain.fired(row(plain))[1]);
        assertEquals(new FiredRule(EmptyKind.BLANK, "skip"), plain.fired(row(plain, "a", " "))[1]);
        assertNull(plain.fired(row(plain, "a", "x"))[1]);

        Mapper apart = mapper(when(
                copy("a", "Kind", Designs.step("trim")),
                apart(null, EmptyKind.UNKNOWN, SKIP, EmptyKind.MISSING, new EmptyRule.Default("1"))));
        assertEquals(new FiredRule(EmptyKind.UNKNOWN, "skip"), apart.fired(row(apart, "a", "Seven"))[1]);
        assertEquals(new FiredRule(EmptyKind.MISSING, "default"), apart.fired(row(apart))[1]);
        assertEquals(new FiredRule(EmptyKind.NULL, "clear"), apart.fired(row(apart, "a@sent", true))[1]);
    }

    @Test
    void aStandInThatDoesNotFitIsFoundBeforeARun() {
        FieldMapping mapping = when(
                copy("a", "Kind", Designs.step("trim")), apart(null, EmptyKind.BLANK, new EmptyRule.Default("Seven")));
        Task task = Designs.task(null, copy("code", "Code"), mapping);
        Entity source = Designs.entity(
                "Thing", "things", List.of("code"), field("code", FieldType.TEXT), field("a", FieldType.TEXT));
        Entity destination = Designs.entity(
                "Target",
                "targets",
                List.of("Code"),
                field("Code", FieldType.TEXT),
                Designs.choice("Kind", "1", "One", "2", "Two"));

        List<String> found = new Checker(new Catalogue())
                        .check(
                                Designs.design(task, Map.of()),
                                task,
                                source,
                                destination,
                                OrganizationMapping.NONE,
                                n -> Optional.empty())
                        .stream()
                        .map(p -> p.code() + " " + p.where())
                        .toList();

        assertEquals(true, found.contains("CHOICE_UNKNOWN /tasks/0/mappings/1/empty/blank/default"), found.toString());
    }
}
