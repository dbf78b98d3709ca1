package crosstie.mapping;

import static crosstie.mapping.Designs.constant;
import static crosstie.mapping.Designs.copy;
import static crosstie.mapping.Designs.field;
import static crosstie.mapping.Designs.joined;
import static crosstie.mapping.Designs.off;
import static crosstie.mapping.Designs.step;
import static crosstie.mapping.Designs.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crosstie.model.EmptyRule;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldSource;
import crosstie.model.FieldType;
import crosstie.model.OrganizationMapping;
import crosstie.model.Parameter;
import crosstie.model.Refusal;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.transform.catalogue.Catalogue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MappingTest {
    private static final UUID ID = UUID.fromString("0b7d0a52-5c3b-ee11-bdf4-000d3a000001");

    @Test
    void silentConversionsKeepTheMeaning() {
        assertEquals(new BigDecimal("7"), copied(FieldType.INTEGER, 7L, field("X", FieldType.DECIMAL)));
        assertEquals("7", copied(FieldType.INTEGER, 7L, field("X", FieldType.TEXT)));
        assertEquals("7.5", copied(FieldType.DECIMAL, new BigDecimal("7.50"), field("X", FieldType.TEXT)));
        assertEquals(ID.toString(), copied(FieldType.GUID, ID, field("X", FieldType.TEXT)));
        assertEquals("Yes", copied(FieldType.BOOLEAN, true, Designs.choice("X", "No", "", "Yes", "")));
        assertEquals(7L, copied(FieldType.DECIMAL, new BigDecimal("7.0"), field("X", FieldType.INTEGER)));
    }

    @Test
    void aDateStandsAtNoonAndComesBackWhole() {
        LocalDate day = LocalDate.of(2026, 7, 23);
        Instant noon = Instant.parse("2026-07-23T12:00:00Z");

        assertEquals(noon, copied(FieldType.DATE, day, field("X", FieldType.DATE_TIME)));
        assertEquals(day, copied(FieldType.DATE_TIME, noon, field("X", FieldType.DATE)));
    }

    @Test
    void aMemberOfAYesNoListBecomesABoolean() {
        Field flag = Designs.choice("a", "No", "", "Yes", "");
        Mapper mapper = mapper(flag, field("X", FieldType.BOOLEAN), copy("a", "X"));

        assertEquals(true, value(mapper, "Yes"));
        assertEquals(false, value(mapper, "No"));
    }

    @Test
    void constantsTakeTheDestinationsType() {
        assertEquals(10L, fixed("10", field("X", FieldType.INTEGER)));
        assertEquals(true, fixed("true", field("X", FieldType.BOOLEAN)));
        assertEquals(true, fixed("1", field("X", FieldType.BOOLEAN)));
        assertEquals(1L, fixed("1", Designs.choice("X", "1", "New", "2", "Old")));
        assertEquals(2L, fixed("old", Designs.choice("X", "1", "New", "2", "Old")));
        assertEquals("Yes", fixed(true, Designs.choice("X", "No", "", "Yes", "")));
        assertEquals("10", fixed(10, field("X", FieldType.TEXT)));
        assertEquals(new BigDecimal("0.5"), fixed(0.5, field("X", FieldType.MONEY)));
        assertEquals(LocalDate.of(2026, 1, 2), fixed("2026-01-02", field("X", FieldType.DATE)));
    }

    @Test
    void theRowRuleLooksAtTheResult() {
        FieldMapping m = copy("a", "X", step("trim"));

        assertNull(ruled(m, new EmptyRule.Clear()));
        assertSame(Mapper.LEFT_OUT, ruled(m, new EmptyRule.Skip()));
        assertSame(Mapper.LEFT_OUT, ruled(m, new EmptyRule.Keep()));
        assertEquals("none", ruled(m, new EmptyRule.Default("none")));
        RowProblem p = assertThrows(RowProblem.class, () -> ruled(m, new EmptyRule.Fail()));
        assertEquals("VALUE_EMPTY", p.error().code());
        assertEquals("X", p.error().field());
    }

    @Test
    void aKeyIsNeverLeftOut() {
        FieldMapping key = when(copy("code", "Code"), new EmptyRule.Skip());
        Mapper mapper = compile(
                Designs.task(null, key), source(field("a", FieldType.TEXT)), destination(field("X", FieldType.TEXT)));

        assertNull(mapper.map(new Object[] {" "})[0]);
        assertEquals("", mapper.keyText(new Object[] {" "}));
    }

    @Test
    void valueMapsFindValuesByTheirCanonicalText() {
        FieldMapping m = copy("a", "X", step("valueMap", "entries", Map.of("1", "One", "true", "T", "1.5", "H")));
        Field any = field("X", FieldType.TEXT);

        assertEquals("One", value(mapper(field("a", FieldType.INTEGER), any, m), 1L));
        assertEquals("T", value(mapper(field("a", FieldType.BOOLEAN), any, m), true));
        assertEquals("H", value(mapper(field("a", FieldType.DECIMAL), any, m), new BigDecimal("1.50")));
        assertEquals(
                "VALUE_NOT_IN_MAP",
                rejected(mapper(field("a", FieldType.TEXT), any, m), "01")
                        .error()
                        .code());
    }

    @Test
    void resultsOfAValueMapTakeTheDestinationsType() {
        FieldMapping m = copy("a", "X", step("valueMap", "entries", Map.of("item", "1", "service", 3)));
        Field list = Designs.choice("X", "1", "Sales Inventory", "3", "Services");

        assertEquals(1L, value(mapper(field("a", FieldType.TEXT), list, m), "Item"));
        assertEquals(3L, value(mapper(field("a", FieldType.TEXT), list, m), "SERVICE"));
    }

    @Test
    void longTextIsRejectedAndNeverCut() {
        Mapper mapper = mapper(field("a", FieldType.TEXT), Designs.text("X", 5), copy("a", "X"));

        assertEquals("12345", value(mapper, "12345"));
        RowProblem p = rejected(mapper, "123456");
        assertEquals("TOO_LONG", p.error().code());
        assertEquals(List.of("6", "5", "12345"), p.error().arguments());
    }

    @Test
    void aMemberThatTheListLacksIsRejected() {
        FieldMapping m = copy("a", "X", step("trim"));
        Mapper mapper = mapper(field("a", FieldType.TEXT), Designs.choice("X", "Item", "", "Service", ""), m);

        assertEquals("Item", value(mapper, "item"));
        assertEquals("CHOICE_UNKNOWN", rejected(mapper, "Kit").error().code());
    }

    @Test
    void fractionsDoNotBecomeWholeNumbers() {
        Mapper mapper = mapper(field("a", FieldType.DECIMAL), field("X", FieldType.INTEGER), copy("a", "X"));

        assertEquals(
                "TYPE_MISMATCH", rejected(mapper, new BigDecimal("7.5")).error().code());
        assertEquals(
                "NUMBER_OUT_OF_RANGE",
                rejected(mapper, new BigDecimal("3000000000")).error().code());
    }

    @Test
    void severalFieldsAreJoined() {
        Entity source = source(field("a", FieldType.TEXT), field("b", FieldType.TEXT));
        Task task = Designs.task(
                null, copy("code", "Code"), joined(List.of("a", "b"), "X", step("concat", "separator", " ")));
        Mapper mapper = compile(task, source, destination(field("X", FieldType.TEXT)));

        assertEquals("Ann Miller", mapper.map(new Object[] {"1", "Ann", "Miller"})[1]);
    }

    @Test
    void mappingsSwitchedOffDoNothing() {
        Task task = Designs.task(null, copy("code", "Code"), off(copy("nowhere", "Nothing")));
        Mapper mapper = compile(task, source(), destination());

        assertEquals(1, mapper.columns().size());
    }

    @Test
    void filterAndKeyFieldsAreReadToo() {
        Entity source = source(field("a", FieldType.TEXT), Designs.lookup("owner", Designs.target("user", "users")));
        Mapper mapper =
                compile(Designs.task("a eq 'x' and owner/name ne null", copy("code", "Code")), source, destination());

        assertEquals(
                List.of("code", "a", "owner.name"),
                mapper.select().stream().map(p -> p.text()).toList());
    }

    @Test
    void aLookupIsFoundInTheTablesThatThePathNames() {
        Field customer = Designs.lookup(
                "customerid", Designs.target("account", "accounts"), Designs.target("contact", "contacts"));
        Task task = Designs.task(
                null, copy("code", "Code"), copy("a", "customerid.Account(accountnumber).Contact(contactnumber)"));
        Entity accounts =
                Designs.entity("account", "accounts", List.of("accountid"), Designs.text("accountnumber", 20));
        Mapper mapper = new Compiler(new Catalogue())
                .compile(
                        Designs.design(task, Map.of()),
                        task,
                        source(field("a", FieldType.TEXT)),
                        destination(customer),
                        OrganizationMapping.NONE,
                        name -> Optional.of(accounts).filter(e -> e.collection().equals(name)));

        Column column = mapper.columns().get(1);
        assertEquals("customerid", column.field().name());
        assertEquals(
                List.of("accounts accountnumber", "contacts contactnumber"),
                column.lookup().stream()
                        .map(h -> h.target().collection() + " " + h.match())
                        .toList());
        assertEquals("A-1", mapper.map(new Object[] {"1", "A-1"})[1]);
    }

    @Test
    void anOrganizationsParameterComesBeforeTheTemplates() {
        Task task =
                Designs.task(null, copy("code", "Code"), Designs.mapping(new FieldSource.FromParameter("group"), "X"));
        Parameter group = new Parameter("group", "Group", Parameter.Kind.TEXT, "10", true, List.of());
        Template design = Designs.with(Designs.design(task, Map.of()), group);
        OrganizationMapping own = new OrganizationMapping("usmf", "", Map.of("group", 20));

        assertEquals("10", parameter(design, OrganizationMapping.NONE));
        assertEquals("20", parameter(design, own));
    }

    @Test
    void aTaskWithErrorsIsRefusedWithTheFirstOfThem() {
        Task task = Designs.task(null, copy("code", "Code"), copy("acountnumber", "X"));
        Refusal r = assertThrows(
                Refusal.class, () -> compile(task, source(field("accountnumber", FieldType.TEXT)), destination()));

        assertEquals("MAPPING_NOT_VALID", r.code());
        assertEquals(Refusal.Kind.CHECK, r.kind());
        assertEquals("2", r.arguments().get(1));
    }

    private static Object parameter(Template design, OrganizationMapping organization) {
        return new Compiler(new Catalogue())
                .compile(
                        design,
                        design.tasks().getFirst(),
                        source(),
                        destination(field("X", FieldType.TEXT)),
                        organization,
                        n -> Optional.empty())
                .map(new Object[] {"1"})[1];
    }

    private static Object copied(FieldType from, Object value, Field to) {
        return value(mapper(field("a", from), to, copy("a", to.name())), value);
    }

    private static Object fixed(Object value, Field to) {
        return mapper(field("a", FieldType.TEXT), to, constant(value, to.name()))
                .map(new Object[] {"1"})[1];
    }

    private static Object ruled(FieldMapping m, EmptyRule rule) {
        return value(mapper(field("a", FieldType.TEXT), field("X", FieldType.TEXT), when(m, rule)), "  ");
    }

    private static Object value(Mapper mapper, Object in) {
        return mapper.map(new Object[] {"1", in})[1];
    }

    private static RowProblem rejected(Mapper mapper, Object in) {
        return assertThrows(RowProblem.class, () -> value(mapper, in));
    }

    private static Mapper mapper(Field from, Field to, FieldMapping mapping) {
        return compile(Designs.task(null, copy("code", "Code"), mapping), source(from), destination(to));
    }

    private static Mapper compile(Task task, Entity source, Entity destination) {
        return new Compiler(new Catalogue())
                .compile(
                        Designs.design(task, Map.of()),
                        task,
                        source,
                        destination,
                        OrganizationMapping.NONE,
                        name -> Optional.empty());
    }

    private static Entity source(Field... more) {
        return Designs.entity("thing", "things", List.of("code"), with(Designs.text("code", 20), more));
    }

    private static Entity destination(Field... more) {
        return Designs.entity("target", "targets", List.of("Code"), with(Designs.text("Code", 20), more));
    }

    private static Field[] with(Field first, Field... more) {
        Field[] all = new Field[more.length + 1];
        all[0] = first;
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }
}
