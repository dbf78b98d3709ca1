package crosstie.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosstie.model.OrganizationMapping;
import crosstie.model.Project;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectCodecTest {
    private static final String FILE = TemplateCodecTest.WHOLE.replace("\"prerequisites\"", """
            "template": "accounts-sales-to-finops",
              "connectionSet": "sandbox",
              "organizations": [
                {"company": "usmf", "businessUnit": "Contoso", "parameters": {"customerGroup": "20"}},
                {"company": "demf", "since": 2026}
              ],
              "prerequisites\"""".strip());

    @Test
    void aProjectFileIsReadAndWrittenByteForByte() {
        ProjectCodec.Opened opened = ProjectCodec.read("file", FILE);
        Project project = opened.project();
        assertEquals("sandbox", project.connectionSet());
        assertEquals("accounts-sales-to-finops", project.templateId());
        assertEquals(
                new OrganizationMapping("usmf", "Contoso", Map.of("customerGroup", "20")),
                project.organizations().getFirst());
        assertEquals(
                List.of("KEY_UNKNOWN"),
                opened.problems().stream().map(p -> p.code()).toList());
        assertEquals(FILE, ProjectCodec.write(project));
    }

    @Test
    void aProjectFileOpensAsATemplateToo() {
        TemplateCodec.Opened opened = TemplateCodec.read("file", FILE);
        assertEquals(List.of(), opened.problems());
        assertEquals(7, opened.template().mappings());
    }

    @Test
    void aTemplateFileIsAProjectWithoutASet() {
        ProjectCodec.Opened opened = ProjectCodec.read("file", TemplateCodecTest.WHOLE);
        assertEquals(List.of(), opened.problems());
        assertEquals("", opened.project().connectionSet());
        assertEquals(List.of(), opened.project().organizations());
    }
}
