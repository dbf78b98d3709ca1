package crosstie.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import crosstie.json.ProjectCodec;
import crosstie.json.TemplateCodec;
import crosstie.model.FieldMapping;
import crosstie.model.Problem;
import crosstie.model.Project;
import crosstie.model.Severity;
import crosstie.model.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a template says stands in its file, and comes back from it. */
class RoundTripTest {
    private static final int SEEDS = 400;
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("templates/schema/template.schema.json")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void isOfTheSchema(String text, String name) {
        assertEquals(List.of(), SCHEMA.validate(text, InputFormat.JSON), name + "\n" + text);
    }

    private static List<Problem> errors(List<Problem> problems) {
        return problems.stream().filter(p -> p.severity() == Severity.ERROR).toList();
    }

    @Test
    void aTemplateIsTheSameAfterItsTextWasRead() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Template template = named(new RandomTemplate(seed).template());
            String text = TemplateCodec.write(template);
            TemplateCodec.Opened opened = TemplateCodec.read("seed " + seed, text);
            assertEquals(List.of(), errors(opened.problems()), "seed " + seed);
            assertEquals(template, opened.template(), "seed " + seed);
            assertEquals(text, TemplateCodec.write(opened.template()), "seed " + seed);
            isOfTheSchema(text, "seed " + seed);
        }
    }

    /** A parameter is called by its key, and a label that is missing is that name. */
    static Template named(Template t) {
        var parameters = new java.util.LinkedHashMap<>(t.parameters());
        parameters.replaceAll((name, p) ->
                new crosstie.model.Parameter(name, p.label(), p.kind(), p.value(), p.required(), p.choices()));
        return t.withParameters(parameters);
    }

    @Test
    void aProjectIsTheSameAfterItsTextWasRead() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Project drawn = new RandomTemplate(seed).project();
            Project project = drawn.withDesign(named(drawn.design())).withBase(drawn.templateId(), named(drawn.base()));
            String text = ProjectCodec.write(project);
            ProjectCodec.Opened opened = ProjectCodec.read("seed " + seed, text);
            assertEquals(List.of(), errors(opened.problems()), "seed " + seed);
            assertEquals(project, opened.project(), "seed " + seed);
            assertEquals(text, ProjectCodec.write(opened.project()), "seed " + seed);
            isOfTheSchema(text, "seed " + seed);
        }
    }

    @Test
    void changingOneRowChangesOneLine() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Project project = new RandomTemplate(seed).project();
            Template design = project.design();
            if (design.mappings() == 0) {
                continue;
            }
            String before = ProjectCodec.write(project);
            String after = ProjectCodec.write(project.withDesign(oneRowChanged(design)));
            List<String> a = before.lines().toList();
            List<String> b = after.lines().toList();
            assertEquals(a.size(), b.size());
            long different = java.util.stream.IntStream.range(0, a.size())
                    .filter(i -> !a.get(i).equals(b.get(i)))
                    .count();
            assertEquals(1, different, "seed " + seed);
        }
    }

    private static Template oneRowChanged(Template design) {
        List<crosstie.model.Task> tasks = new ArrayList<>(design.tasks());
        for (int t = 0; t < tasks.size(); t++) {
            List<FieldMapping> rows = new ArrayList<>(tasks.get(t).mappings());
            if (!rows.isEmpty()) {
                rows.set(0, rows.getFirst().withNote("changed by hand"));
                tasks.set(t, tasks.get(t).withMappings(rows));
                return design.withTasks(tasks);
            }
        }
        throw new AssertionError("no row");
    }

    @Test
    void everyShippedTemplateIsOfTheSchema() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("templates"))) {
            List<Path> all =
                    files.filter(f -> f.toString().endsWith(".template.json")).toList();
            assertFalse(all.isEmpty());
            for (Path file : all) {
                isOfTheSchema(Files.readString(file), file.toString());
            }
        }
    }

    @Test
    void theSchemaRefusesWhatTheReaderReports() {
        String good = TemplateCodec.write(new RandomTemplate(1).template());
        for (String wrong : List.of(
                good.replace("\"formatVersion\": 1", "\"formatVersion\": \"1\""),
                good.replaceFirst("\"tasks\": \\[", "\"tasks\": 7, \"x\": ["),
                "{\"formatVersion\": 1, \"name\": \"n\", \"tasks\": [{\"name\": \"t\", \"source\": \"a\", \"destination\": \"b\", \"mappings\": [{\"to\": \"F\"}]}]}",
                "{\"formatVersion\": 1, \"name\": \"n\", \"tasks\": [{\"name\": \"t\", \"source\": \"a\", \"destination\": \"b\", \"mappings\": [{\"from\": \"a\", \"to\": \"F\", \"missing\": \"perhaps\"}]}]}",
                "{\"formatVersion\": 1, \"name\": \"n\", \"connectionSet\": 3, \"tasks\": [{\"name\": \"t\", \"source\": \"a\", \"destination\": \"b\", \"mappings\": []}]}")) {
            assertFalse(SCHEMA.validate(wrong, InputFormat.JSON).isEmpty(), wrong);
            assertFalse(errors(ProjectCodec.read("wrong", wrong).problems()).isEmpty(), wrong);
        }
    }
}
