package crosstie.ui.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.ImportPlan;
import crosstie.model.ImportPlan.Action;
import crosstie.model.Refusal;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportViewModelTest {
    private static final Path FILE = Path.of("a.template.json");

    private final List<String> asked = new ArrayList<>();
    private final List<ImportPlan> arrived = new ArrayList<>();

    @Test
    void aPlanIsShownAndCarriedOutOnlyWhenAsked() {
        ImportViewModel model = model(Action.ADD);
        model.choose(FILE);
        assertTrue(model.ready());
        assertEquals(List.of("plan"), asked);
        model.carryOut();
        assertEquals(List.of("plan", "carry out"), asked);
        assertEquals(1, arrived.size());
        assertNull(model.file().get());
    }

    @Test
    void whatIsThereIsReplacedOnlyWithConsent() {
        ImportViewModel model = model(Action.REPLACE);
        model.choose(FILE);
        assertTrue(model.replaces());
        assertFalse(model.ready());
        model.carryOut();
        assertEquals(List.of("plan"), asked);
        model.replace().set(true);
        model.carryOut();
        assertEquals(List.of("plan", "carry out, replace"), asked);
    }

    @Test
    void consentIsNotKeptForTheNextFile() {
        ImportViewModel model = model(Action.REPLACE);
        model.choose(FILE);
        model.replace().set(true);
        model.choose(Path.of("b.template.json"));
        assertFalse(model.replace().get());
        assertFalse(model.ready());
    }

    @Test
    void whatIsThereAlreadyNeedsNoImport() {
        ImportViewModel model = model(Action.KEEP);
        model.choose(FILE);
        assertFalse(model.ready());
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndCanBeTriedAgain() {
        Refusal refusal = Refusal.usage("FILE_NOT_JSON", FILE, 1, 2);
        ImportViewModel model = new ImportViewModel(
                new Door(null) {
                    @Override
                    public ImportPlan plan(Path file) {
                        throw refusal;
                    }
                },
                Samples.AT_ONCE,
                arrived::add);
        model.choose(FILE);
        assertSame(refusal, model.trouble().get());
        assertFalse(model.ready());
        model.cancel();
        assertNull(model.trouble().get());
    }

    @Test
    void anAnswerAboutAFileNoLongerInHandIsDropped() {
        List<Runnable> queue = new ArrayList<>();
        ImportViewModel model =
                new ImportViewModel(new Door(Action.ADD), new Background(queue::add, Runnable::run), arrived::add);
        model.choose(FILE);
        model.cancel();
        queue.removeFirst().run();
        assertNull(model.plan().get());
        assertFalse(model.ready());
    }

    private ImportViewModel model(Action action) {
        return new ImportViewModel(new Door(action), Samples.AT_ONCE, arrived::add);
    }

    private class Door implements ImportViewModel.Door {
        private final Action action;

        Door(Action action) {
            this.action = action;
        }

        @Override
        public ImportPlan plan(Path file) {
            asked.add("plan");
            return new ImportPlan(
                    ImportPlan.Kind.TEMPLATE,
                    List.of(new ImportPlan.Item(
                            action, "a", "a", Samples.project("x").design(), "", List.of(), List.of(), List.of())),
                    0,
                    List.of(),
                    false);
        }

        @Override
        public ImportPlan carryOut(Path file, boolean replace) {
            ImportPlan plan = plan(file).carriedOut();
            asked.set(asked.size() - 1, replace ? "carry out, replace" : "carry out");
            return plan;
        }
    }
}
