package crosstie.ui.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.Counts;
import crosstie.model.Execution;
import crosstie.model.Refusal;
import crosstie.model.Status;
import crosstie.ui.kit.Place;
import crosstie.ui.kit.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ProjectsViewModelTest {
    private final List<Place> visited = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @Test
    void eachProjectShowsItsLatestRun() {
        List<Execution> runs = List.of(
                Samples.run("3", "products", Status.COMPLETED, Counts.ZERO),
                Samples.run("2", "Accounts", Status.WARNING, Counts.ZERO),
                Samples.run("1", "Accounts", Status.COMPLETED, Counts.ZERO));
        ProjectsViewModel model = model(runs, "Accounts", "Products", "Contacts");
        assertEquals("2", model.lines().get(0).last().orElseThrow().id());
        assertEquals("3", model.lines().get(1).last().orElseThrow().id());
        assertTrue(model.lines().get(2).last().isEmpty());
        assertEquals(3, model.latest().size());
    }

    @Test
    void aProjectCanBeOpenedTestedAndRun() {
        ProjectsViewModel model = model(List.of(), "Accounts");
        ProjectLine line = model.selected().get();
        model.open(line);
        model.testRun(line);
        model.run(line);
        assertEquals(List.of(Place.mapping("Accounts"), Place.testRun("Accounts"), Place.run("Accounts")), visited);
    }

    @Test
    void theSelectionSurvivesARefresh() {
        ProjectsViewModel model = model(List.of(), "Accounts", "Products");
        model.selected().set(model.lines().getLast());
        model.refresh();
        assertEquals("Products", model.selected().get().name());
    }

    @Test
    void whatCannotBeReadIsTold() {
        ProjectsViewModel model = new ProjectsViewModel(
                new Desk(() -> {
                    throw Refusal.stopped("STORE_LOCKED");
                }),
                Samples.AT_ONCE,
                visited::add);
        model.refresh();
        assertEquals(ProjectsViewModel.State.FAILED, model.state().get());
        assertEquals("STORE_LOCKED", ((Refusal) model.trouble()).code());
    }

    @Test
    void aProjectIsWrittenToAFileOrKeptAsATemplate() {
        ProjectsViewModel model = model(List.of(), "Accounts");
        model.export(model.selected().get(), Path.of("accounts.project.json"));
        model.saveAsTemplate(model.selected().get());
        assertEquals(List.of("Accounts to accounts.project.json", "Accounts as template"), told);
        assertEquals(List.of(Place.TEMPLATES), visited);
    }

    private record Desk(Supplier<ProjectsViewModel.Content> read, List<String> told) implements ProjectsViewModel.Door {
        Desk(Supplier<ProjectsViewModel.Content> read) {
            this(read, new ArrayList<>());
        }

        @Override
        public ProjectsViewModel.Content content() {
            return read.get();
        }

        @Override
        public void export(String project, Path file) {
            told.add(project + " to " + file);
        }

        @Override
        public String saveAsTemplate(String project) {
            told.add(project + " as template");
            return project;
        }
    }

    private ProjectsViewModel model(List<Execution> runs, String... projects) {
        ProjectsViewModel model = new ProjectsViewModel(
                new Desk(
                        () -> new ProjectsViewModel.Content(
                                List.of(projects).stream().map(Samples::project).toList(), runs),
                        told),
                Samples.AT_ONCE,
                visited::add);
        model.refresh();
        return model;
    }
}
