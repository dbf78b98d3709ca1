package crosstie.mapping;

import static crosstie.mapping.Designs.constant;
import static crosstie.mapping.Designs.copy;
import static crosstie.mapping.Designs.field;
import static crosstie.mapping.Designs.joined;
import static crosstie.mapping.Designs.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldSource;
import crosstie.model.FieldType;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Severity;
import crosstie.model.Template;
import crosstie.transform.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckerTest {
    private static final FieldMapping KEY = copy("code", "Code");
    private final Checker checker = new Checker(new Catalogue());

    @Test
    void theAccountsTaskHasNoProblem() {
        Template design = Accounts.design();

        assertEquals(List.of(), checker.check(design));
        assertEquals(
                List.of(),
                checker.check(
                        design,
                        design.tasks().getFirst(),
                        Accounts.source(),
                        Accounts.destination(),
                        OrganizationMapping.NONE,
                        n -> Optional.empty()));
    }

    @Test
    void mistakesInStepsAreFoundWhereTheyStand() {
        expect("TRANSFORM_UNKNOWN /tasks/0/mappings/1/steps/0", copy("a", "X", step("shout")));
        expect(
                "FORMULA_FUNCTION_UNKNOWN /tasks/0/mappings/1/steps/0",
                copy("a", "X", step("formula", "text", "F(It)")));
        expect("FORMULA_ONLY_IT /tasks/0/mappings/1/steps/0", copy("a", "X", step("formula", "text", "It & a")));
        expect("ARGUMENT_MISSING /tasks/0/mappings/1/steps/0", copy("a", "X", step("formula")));
        expect("ARGUMENT_MISSING /tasks/0/mappings/1/steps/1", copy("a", "X", step("trim"), step("truncate")));
        expect("ARGUMENT_OUT_OF_RANGE /tasks/0/mappings/1/steps/0", copy("a", "X", step("truncate", "length", 0)));
        expect("ARGUMENT_UNKNOWN /tasks/0/mappings/1/steps/0", copy("a", "X", step("trim", "side", "left")));
        expect("VALUE_MAP_UNKNOWN /tasks/0/mappings/1/steps/0", copy("a", "X", step("valueMap", "map", "units")));
        expect("FIELDS_NOT_JOINED /tasks/0/mappings/1/steps", joined(List.of("a", "code"), "X", step("trim")));
        expect(
                "FORMULA_VALUE_EXPECTED /tasks/0/mappings/1/formula",
                Designs.mapping(new FieldSource.Formula("1+"), "X"));
        expect(
                "PARAMETER_UNKNOWN /tasks/0/mappings/1/parameter",
                Designs.mapping(new FieldSource.FromParameter("group"), "X"));
    }

    @Test
    void aFieldWrittenTwiceIsAnError() {
        assertEquals(
                List.of("DESTINATION_FIELD_REPEATED /tasks/0/mappings/2"),
                structure(null, KEY, copy("a", "X"), copy("a", "X")));
    }

    @Test
    void aKeyFieldMustBeMapped() {
        assertEquals(List.of("KEY_NOT_MAPPED /tasks/0/mappings"), structure(null, copy("a", "X")));
    }

    @Test
    void aFilterThatCannotBeReadIsAnError() {
        assertEquals(List.of("FILTER_SYNTAX /tasks/0/filter"), structure("a eq", KEY));
    }

    @Test
    void oneValueMustNotMeanTwoThings() {
        Map<String, Object> entries = new LinkedHashMap<>(Map.of("US", "1"));
        entries.put("us", "2");
        Template design = Designs.design(Designs.task(null, KEY), Map.of("a/b", Designs.valueMap(entries, null)));

        assertEquals(List.of("VALUE_MAP_KEY_REPEATED /valueMaps/a~1b"), said(checker.check(design)));
    }

    @Test
    void unknownFieldsComeWithTheNearestNames() {
        List<Problem> found = shapes(null, List.of(KEY, copy("codd", "Xx")), field("X", FieldType.TEXT));

        assertEquals(
                List.of(
                        "SOURCE_FIELD_UNKNOWN /tasks/0/mappings/1/from",
                        "DESTINATION_FIELD_UNKNOWN /tasks/0/mappings/1/to"),
                said(found));
        assertTrue(found.getFirst().arguments().get(2).startsWith("code"));
        assertTrue(found.getLast().arguments().get(2).startsWith("X"));
    }

    @Test
    void typesThatDoNotFitNameTheStepThatHelps() {
        assertEquals("number", mismatch(copy("a", "X"), field("X", FieldType.INTEGER)));
        assertEquals("yesNo", mismatch(copy("flag", "X"), field("X", FieldType.TEXT)));
        assertEquals("formatDate", mismatch(copy("day", "X"), field("X", FieldType.TEXT)));
        assertEquals("date", mismatch(copy("a", "X"), field("X", FieldType.DATE)));
        assertEquals("valueMap", mismatch(copy("list", "X"), Designs.choice("X", "1", "Other", "2", "List")));
    }

    @Test
    void fixedValuesAreTriedBeforehand() {
        Field list = Designs.choice("X", "Item", "", "Service", "");

        assertEquals(
                List.of("CHOICE_UNKNOWN /tasks/0/mappings/1/value"),
                said(shapes(null, List.of(KEY, constant("Kit", "X")), list)));
        assertEquals(
                List.of("RESULT_DOES_NOT_FIT /tasks/0/mappings/1/steps/0"),
                said(shapes(
                        null,
                        List.of(KEY, copy("a", "X", step("valueMap", "entries", Map.of("1", "Item", "2", "Kit")))),
                        list)));
        assertEquals(
                List.of("TOO_LONG /tasks/0/mappings/1/value"),
                said(shapes(null, List.of(KEY, constant("Contoso", "X")), Designs.text("X", 3))));
    }

    @Test
    void whatMayFailForSomeRowsIsAWarning() {
        List<Problem> found = shapes(null, List.of(KEY, copy("a", "X")), Designs.text("X", 10), required("Y"));

        assertEquals(List.of("LENGTH_RISK /tasks/0/mappings/1", "REQUIRED_NOT_MAPPED /tasks/0/mappings"), said(found));
        assertTrue(found.stream().allMatch(p -> p.severity() == Severity.WARNING));
    }

    @Test
    void aLookupNeedsAPath() {
        Field customer = Designs.lookup(
                "customer", Designs.target("account", "accounts"), Designs.target("contact", "contacts"));

        assertEquals(
                List.of("LOOKUP_WITHOUT_PATH /tasks/0/mappings/1/to"),
                said(shapes(null, List.of(KEY, copy("a", "customer")), customer)));
        assertEquals(
                List.of("LOOKUP_AMBIGUOUS /tasks/0/mappings/1/to"),
                said(shapes(null, List.of(KEY, copy("a", "customer.number")), customer)));
        assertEquals(
                List.of("LOOKUP_TARGET_UNKNOWN /tasks/0/mappings/1/to"),
                said(shapes(null, List.of(KEY, copy("a", "customer.Lead(number)")), customer)));
    }

    @Test
    void aFilterIsHeldAgainstTheSource() {
        assertEquals(List.of("FILTER_FIELD_UNKNOWN /tasks/0/filter"), said(shapes("nothing eq 1", List.of(KEY))));
        assertEquals(List.of("FILTER_VALUE_UNFIT /tasks/0/filter"), said(shapes("list eq 'Kit'", List.of(KEY))));
        assertEquals(List.of(), said(shapes("list eq 'Item' and flag eq true", List.of(KEY))));
    }

    private void expect(String problem, FieldMapping mapping) {
        assertEquals(List.of(problem), structure(null, KEY, mapping));
    }

    private String mismatch(FieldMapping mapping, Field to) {
        List<Problem> found = shapes(null, List.of(KEY, mapping), to);
        assertEquals(List.of("TYPE_MISMATCH /tasks/0/mappings/1"), said(found));
        return found.getFirst().arguments().getLast();
    }

    private List<String> structure(String filter, FieldMapping... mappings) {
        return said(checker.check(Designs.design(Designs.task(filter, mappings), Map.of())));
    }

    private List<Problem> shapes(String filter, List<FieldMapping> mappings, Field... more) {
        Template design = Designs.design(Designs.task(filter, mappings.toArray(FieldMapping[]::new)), Map.of());
        Entity source = Designs.entity(
                "thing",
                "things",
                List.of("code"),
                Designs.text("code", 20),
                Designs.text("a", 100),
                field("flag", FieldType.BOOLEAN),
                field("day", FieldType.DATE),
                Designs.choice("list", "1", "Item", "2", "Service"));
        List<Field> fields = new ArrayList<>(List.of(Designs.text("Code", 20)));
        fields.addAll(Arrays.asList(more));
        Entity destination = Designs.entity("target", "targets", List.of("Code"), fields.toArray(Field[]::new));
        return checker.check(
                design,
                design.tasks().getFirst(),
                source,
                destination,
                OrganizationMapping.NONE,
                n -> Optional.empty());
    }

    private static Field required(String name) {
        return new Field(name, name, FieldType.TEXT, true, false, false, 0, -1, List.of(), List.of(), "");
    }

    private static List<String> said(List<Problem> problems) {
        return problems.stream().map(p -> p.code() + " " + p.where()).toList();
    }
}
