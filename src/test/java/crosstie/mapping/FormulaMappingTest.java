package crosstie.mapping;

import static crosstie.mapping.Designs.copy;
import static crosstie.mapping.Designs.field;
import static crosstie.mapping.Designs.joined;
import static crosstie.mapping.Designs.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crosstie.model.Entity;
import crosstie.model.Example;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.FieldType;
import crosstie.model.OrganizationMapping;
import crosstie.model.Parameter;
import crosstie.model.Problem;
import crosstie.model.Template;
import crosstie.transform.catalogue.Catalogue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Formulas in mappings: compiled over the row, checked against both shapes. */
class FormulaMappingTest {
    private static final FieldMapping KEY = copy("code", "Code");
    private static final Entity SOURCE = Designs.entity(
            "thing",
            "things",
            List.of("code"),
            field("code", FieldType.TEXT),
            field("name", FieldType.TEXT),
            field("price", FieldType.DECIMAL),
            field("active", FieldType.BOOLEAN),
            Designs.lookup("owner", Designs.target("user", "users")));

    private static FieldMapping formula(String text, String to) {
        return Designs.mapping(new FieldSource.Formula(text), to);
    }

    @Test
    void fieldsOfAFormulaAreReadOnceAndTheFormulaComputes() {
        Mapper mapper = mapper(
                List.of(KEY, formula("Upper(name) & \"-\" & code & owner.domainname", "X"), formula("price * 2", "Y")),
                field("X", FieldType.TEXT),
                field("Y", FieldType.DECIMAL));

        assertEquals(
                List.of("code", "name", "owner.domainname", "price"),
                mapper.select().stream().map(FieldPath::text).toList());
        assertEquals(
                List.of("A-1", "BOX-A-1ann", new BigDecimal("5.0")),
                Arrays.asList(mapper.map(new Object[] {"A-1", "box", "ann", new BigDecimal("2.5")})));
    }

    @Test
    void aFormulaAmongTheStepsSeesWhatComesIn() {
        Mapper mapper = mapper(
                List.of(
                        KEY,
                        copy(
                                "name",
                                "X",
                                step("trim"),
                                step("formula", "text", "If(IsBlank(It), \"none\", It & \"!\")")),
                        joined(List.of("code", "name"), "Y", step("formula", "text", "Index(It, 2) & Index(It, 1)"))),
                field("X", FieldType.TEXT),
                field("Y", FieldType.TEXT));

        assertEquals(List.of("A", "b!", " bA"), Arrays.asList(mapper.map(new Object[] {"A", " b"})));
        assertEquals("none", mapper.map(new Object[] {"A", null})[1]);
    }

    @Test
    void aRowThatAFormulaRejectsNamesTheField() {
        Mapper mapper = mapper(List.of(KEY, formula("1 / price", "X")), field("X", FieldType.DECIMAL));

        RowProblem p = assertThrows(RowProblem.class, () -> mapper.map(new Object[] {"A", BigDecimal.ZERO}));
        assertEquals(
                "FORMULA_DIVISION_BY_ZERO X", p.error().code() + " " + p.error().field());
    }

    @Test
    void aParameterOfTheOrganizationCounts() {
        Template design = Designs.with(
                design(List.of(KEY, formula("Param(\"group\") & code", "X"))), Parameter.text("group", false));
        OrganizationMapping usmf = new OrganizationMapping("usmf", "", Map.of("group", "20"));
        Mapper mapper = new Compiler(new Catalogue())
                .compile(
                        design,
                        design.tasks().getFirst(),
                        SOURCE,
                        destination(field("X", FieldType.TEXT)),
                        usmf,
                        n -> Optional.empty());

        assertEquals("20A", mapper.map(new Object[] {"A"})[1]);
    }

    @Test
    void problemsStandAtTheFormulaWithTheirCharacter() {
        expect("FORMULA_FIELD_UNKNOWN /tasks/0/mappings/1/formula 7", formula("Upper(naem)", "X"), FieldType.TEXT);
        expect("FORMULA_WRONG_TYPE /tasks/0/mappings/1/formula 1", formula("name * 2", "X"), FieldType.TEXT);
        expect("TYPE_MISMATCH /tasks/0/mappings/1/formula date", formula("price * 2", "X"), FieldType.DATE);
        expect(
                "FORMULA_RESULT_UNFIT /tasks/0/mappings/1/formula 17",
                formula("If(active, \"1\", \"many\")", "X"),
                FieldType.INTEGER);
        expect(
                "TYPE_MISMATCH /tasks/0/mappings/1/formula valueMap",
                formula("Year(Today()) > 3", "X"),
                FieldType.INTEGER);
        expect(
                "FORMULA_WRONG_TYPE /tasks/0/mappings/1/steps/0 1",
                copy("active", "X", step("formula", "text", "It + 1")),
                FieldType.DECIMAL);
    }

    @Test
    void goldenRowsRunWithFormulas() {
        Template plain = design(List.of(KEY, formula("Upper(name) & price", "X")));
        Template good = with(plain, Map.of("code", "A", "name", "box", "price", 2L), Map.of("X", "BOX2"));
        Template wrong = with(plain, Map.of("code", "A", "name", "box", "price", 2L), Map.of("X", "BOX3"));

        assertEquals(List.of(), new Examples(new Catalogue()).run(good));
        assertEquals(
                "EXAMPLE_DIFFERS",
                new Examples(new Catalogue()).run(wrong).getFirst().code());
    }

    private static Template with(Template t, Map<String, Object> in, Map<String, Object> out) {
        return new Template(
                t.name(),
                t.version(),
                t.description(),
                t.source(),
                t.destination(),
                t.prerequisites(),
                t.parameters(),
                t.sourceKeys(),
                t.destinationKeys(),
                t.valueMaps(),
                t.tasks(),
                List.of(new Example("T", in, out)),
                t.others());
    }

    private static void expect(String problem, FieldMapping mapping, FieldType to) {
        Template design = design(List.of(KEY, mapping));
        List<Problem> found = new Checker(new Catalogue())
                .check(
                        design,
                        design.tasks().getFirst(),
                        SOURCE,
                        destination(field("X", to)),
                        OrganizationMapping.NONE,
                        n -> Optional.empty());
        assertEquals(
                List.of(problem),
                found.stream()
                        .map(p ->
                                p.code() + " " + p.where() + " " + p.arguments().getLast())
                        .toList());
    }

    private static Mapper mapper(List<FieldMapping> mappings, Field... to) {
        Template design = design(mappings);
        return new Compiler(new Catalogue())
                .compile(
                        design,
                        design.tasks().getFirst(),
                        SOURCE,
                        destination(to),
                        OrganizationMapping.NONE,
                        n -> Optional.empty());
    }

    private static Template design(List<FieldMapping> mappings) {
        return Designs.design(Designs.task(null, mappings.toArray(FieldMapping[]::new)), Map.of());
    }

    private static Entity destination(Field... fields) {
        Field[] all = Stream.concat(Stream.of(field("Code", FieldType.TEXT)), Stream.of(fields))
                .toArray(Field[]::new);
        return Designs.entity("Target", "targets", List.of("Code"), all);
    }
}
