package crosstie.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.EmptyRule;
import crosstie.model.Example;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.MappingTrace;
import crosstie.model.OrganizationMapping;
import crosstie.model.StepTrace;
import crosstie.model.StepTrace.Kind;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.model.TransformStep;
import crosstie.template.TemplateFolder;
import crosstie.transform.catalogue.Catalogue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A value followed through its mapping. */
class TraceTest {
    private static final TemplateFolder TEMPLATES = TemplateFolder.shipped();
    private static final Template ACCOUNTS =
            TEMPLATES.open("accounts-sales-to-finops").template();
    private static final Task TASK = ACCOUNTS.tasks().getFirst();
    private final Trace trace = new Trace(new Catalogue());

    private MappingTrace traced(FieldSource source, EmptyRule empty, Map<String, Object> row, TransformStep... steps) {
        FieldMapping mapping = new FieldMapping(
                source, List.of(steps), FieldPath.plain("OrganizationName"), empty, true, "", Map.of());
        return trace.of(ACCOUNTS, TASK, mapping, row);
    }

    private static FieldSource field(String name) {
        return new FieldSource.FromField(FieldPath.plain(name));
    }

    private static List<Object> values(MappingTrace trace) {
        return trace.steps().stream()
                .map(s -> (Object) String.valueOf(s.value()))
                .toList();
    }

    @Test
    void eachStepShowsWhatComesOut() {
        MappingTrace found = traced(
                field("name"),
                null,
                Map.of("name", "  contoso  ltd "),
                new TransformStep("trim", Map.of()),
                new TransformStep("title", Map.of()),
                new TransformStep("truncate", Map.of("length", 7)));

        assertEquals(
                List.of("  contoso  ltd ", "contoso  ltd", "Contoso  Ltd", "Contoso", "Contoso", "Contoso"),
                values(found));
        assertEquals(
                List.of(Kind.SOURCE, Kind.STEP, Kind.STEP, Kind.STEP, Kind.RULE, Kind.CONVERSION),
                found.steps().stream().map(StepTrace::kind).toList());
    }

    @Test
    void itEndsWhereAValueStops() {
        MappingTrace found = traced(
                field("name"),
                null,
                Map.of("name", "abc"),
                new TransformStep("number", Map.of()),
                new TransformStep("round", Map.of()));

        assertEquals(2, found.steps().size());
        assertEquals("NOT_A_NUMBER", found.last().error().code());
        assertEquals(
                "TRANSFORM_UNKNOWN",
                traced(field("name"), null, Map.of(), new TransformStep("magic", Map.of()))
                        .last()
                        .error()
                        .code());
    }

    @Test
    void theRowRuleIsAStepOfItsOwn() {
        assertTrue(traced(field("name"), new EmptyRule.Skip(), Map.of()).last().leftOut());
        assertEquals(
                "VALUE_EMPTY",
                traced(field("name"), new EmptyRule.Fail(), Map.of())
                        .last()
                        .error()
                        .code());
        assertEquals(
                "none",
                traced(field("name"), new EmptyRule.Default("none"), Map.of())
                        .last()
                        .value());
        assertNull(traced(field("name"), null, Map.of()).last().value());
    }

    @Test
    void formulasAndOtherRowsAreFollowedToo() {
        assertEquals(
                "CONTOSO!",
                traced(new FieldSource.Formula("Upper(name) & \"!\""), null, Map.of("name", "Contoso"))
                        .last()
                        .value());
        assertEquals(
                "30",
                traced(
                                field("name"),
                                null,
                                Map.of("name", "A-1", "CustomersV2(CustomerAccount=A-1).CustomerGroupId", "30"),
                                new TransformStep(
                                        "lookUp",
                                        Map.of(
                                                "entity", "CustomersV2",
                                                "key", "CustomerAccount",
                                                "take", "CustomerGroupId")))
                        .last()
                        .value());
    }

    @Test
    void itEndsWithWhatARunWouldSend() {
        int compared = 0;
        for (var name : TEMPLATES.list()) {
            Template design = TEMPLATES.open(name.id()).template();
            for (Example example : design.examples()) {
                compared += compared(design, example);
            }
        }
        assertTrue(compared > 20, "compared " + compared);
    }

    private int compared(Template design, Example example) {
        Task task = design.tasks().stream()
                .filter(t -> t.name().equals(example.task()))
                .findFirst()
                .orElseThrow();
        ExampleRows rows = new ExampleRows();
        rows.tell(example.in());
        Steps steps = new Steps(new Catalogue(), design, rows.facts());
        Ends ends = ExampleShapes.of(steps, task, example);
        Mapper mapper = new Assembly(design, task, ends, OrganizationMapping.NONE, steps).mapper();
        Object[] row = mapper.select().stream()
                .map(p -> Examples.input(p, example.in(), ends))
                .toArray();
        Object[] sent = mapper.map(row);
        List<FieldMapping> mappings =
                task.mappings().stream().filter(FieldMapping::enabled).toList();
        for (int i = 0; i < sent.length; i++) {
            StepTrace last = trace.of(design, task, mappings.get(i), ends, OrganizationMapping.NONE, example.in())
                    .last();
            Object expected = sent[i] == Mapper.LEFT_OUT ? null : sent[i];
            assertEquals(expected, last.value(), mappings.get(i).to().text());
            assertEquals(sent[i] == Mapper.LEFT_OUT, last.leftOut());
        }
        return sent.length;
    }
}
