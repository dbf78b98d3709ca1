package crosstie.ui.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.ConnectionSet;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.FieldType;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Project;
import crosstie.model.SystemHint;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.model.TransformStep;
import crosstie.studio.map.Projects;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Place;
import crosstie.ui.mapping.MappingViewModel.Known;
import crosstie.ui.mapping.MappingViewModel.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingViewModelTest {
    private final List<Place> visited = new ArrayList<>();
    private final MappingViewModel model = new MappingViewModel(
            null, "Accounts to customers", visited::add, new Background(Runnable::run, Runnable::run));

    @Test
    void mappedFieldsStandFirstInTheOrderOfTheMappings() {
        model.take(known(List.of()));

        assertEquals(List.of("name", "currencyid", "currencyid.code"), paths(model.sources()));
        assertEquals(List.of("dataAreaId", "Name", "Currency", "Group"), paths(model.destinations()));
    }

    @Test
    void theCompanyIsATieOfTheOrganization() {
        model.take(known(List.of()));

        Tie first = model.ties().getFirst();
        assertEquals(Tie.Kind.ORGANIZATION, first.kind());
        assertEquals("usmf", first.chip());
        assertEquals(
                List.of(Tie.Kind.ORGANIZATION, Tie.Kind.COPY, Tie.Kind.TRANSFORM, Tie.Kind.CONSTANT),
                model.ties().stream().map(Tie::kind).toList());
    }

    @Test
    void aFieldThatIsLookedForBringsTheOtherEndOfItsTie() {
        model.take(known(List.of()));

        model.wordsProperty().set("CURRENCYID.code");

        assertEquals(List.of("currencyid", "currencyid.code"), paths(model.sources()));
        assertEquals(List.of("Currency"), paths(model.destinations()));
    }

    @Test
    void unmappedAndRequiredFieldsAreShownOnDemand() {
        model.take(known(List.of()));

        model.showProperty().set(Show.UNMAPPED);
        assertEquals(List.of("Memo"), paths(model.destinations()));
        model.showProperty().set(Show.REQUIRED);
        assertEquals(List.of("Group"), paths(model.destinations()));
        assertEquals(1, model.count(Show.UNMAPPED));
    }

    @Test
    void aProblemMarksItsTieAndIsFoundByTheNextProblemCommand() {
        model.take(known(List.of(Problem.warning("LENGTH_RISK", "/tasks/0/mappings/1", "x"))));

        assertEquals(1, model.count(Show.PROBLEM));
        assertNull(model.selectedTie());
        model.nextProblem();
        assertEquals("Currency", model.selectedTie().destination());
        assertEquals(Tie.Trouble.WARNING, model.selectedTie().trouble());
    }

    @Test
    void aFieldThatTheSystemLacksIsShownAsMissingAndNeverDropped() {
        Known known = known(List.of());
        FieldMapping gone = mapping(new FieldSource.FromField(FieldPath.plain("vanished")), List.of(), "Memo");
        Task task = known.design();
        List<FieldMapping> all = new ArrayList<>(task.mappings());
        all.add(gone);
        Project project =
                known.project().withDesign(known.project().design().withTasks(List.of(task.withMappings(all))));

        model.take(new Known(project, known.ends(), known.shapes(), List.of(), 0, known.connectors(), "usmf", null));

        FieldLine line = model.sources().getLast();
        assertEquals("vanished", line.path());
        assertTrue(line.missing());
    }

    @Test
    void theTwoButtonsLeadToTheTestRunAndTheRun() {
        model.testRun();
        model.run();

        assertEquals(List.of(Place.testRun("Accounts to customers"), Place.run("Accounts to customers")), visited);
    }

    @Test
    void aProjectThatCannotBeReadSaysWhy() {
        model.load(); // there is no studio behind this model

        assertTrue(model.knownProperty().get().failure() instanceof NullPointerException);
    }

    private static List<String> paths(List<FieldLine> lines) {
        return lines.stream().map(FieldLine::path).toList();
    }

    private static FieldMapping mapping(FieldSource source, List<TransformStep> steps, String to) {
        return new FieldMapping(source, steps, FieldPath.parse(to).orElseThrow(), null, true, "", Map.of());
    }

    private static Known known(List<Problem> problems) {
        Task task = new Task(
                "Accounts - Customers",
                "accounts",
                "CustomersV2",
                null,
                List.of(
                        mapping(new FieldSource.FromField(FieldPath.plain("name")), List.of(), "Name"),
                        mapping(
                                new FieldSource.FromField(
                                        FieldPath.parse("currencyid.code").orElseThrow()),
                                List.of(new TransformStep("upper", Map.of())),
                                "Currency"),
                        mapping(new FieldSource.Constant("10"), List.of(), "Group")),
                Map.of());
        Template design = new Template(
                "Accounts",
                "1.0.0",
                "",
                new SystemHint("dataverse", "Sales"),
                new SystemHint("finops", "F&O"),
                List.of(),
                Map.of(),
                Map.of("accounts", List.of("name")),
                Map.of("CustomersV2", List.of("dataAreaId", "Name")),
                Map.of(),
                List.of(task),
                List.of(),
                Map.of());
        Entity source =
                entity("account", "accounts", List.of("accountid"), text("name"), text("currencyid"), text("fax"));
        Entity destination = entity(
                "CustomerV2",
                "CustomersV2",
                List.of("dataAreaId", "Name"),
                text("dataAreaId"),
                text("Name"),
                text("Currency"),
                new Field(
                        "Group",
                        "Customer group",
                        FieldType.TEXT,
                        true,
                        false,
                        false,
                        10,
                        -1,
                        List.of(),
                        List.of(),
                        ""),
                text("Memo"));
        ConnectionSet set =
                new ConnectionSet("sandbox", "sales", "finops", List.of(new OrganizationMapping("usmf", "", Map.of())));
        return new Known(
                new Project("Accounts to customers", "", design, "sandbox", List.of()),
                new Projects.Ends("sales", "finops", set),
                new Projects.Shapes(source, destination),
                problems,
                0,
                Map.of("sales", "dataverse", "finops", "finops"),
                "usmf",
                null);
    }

    private static Entity entity(String name, String collection, List<String> key, Field... fields) {
        return new Entity(name, collection, collection, List.of(fields), key, List.of(), false);
    }

    private static Field text(String name) {
        return Field.of(name, FieldType.TEXT, "Edm.String");
    }
}
