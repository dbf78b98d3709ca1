package crosstie.ui.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosstie.model.ImportPlan;
import crosstie.model.Template;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Place;
import crosstie.ui.kit.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplatesViewModelTest {
    private final List<Place> visited = new ArrayList<>();
    private final List<Runnable> queue = new ArrayList<>();

    @Test
    void aTemplateIsPutToWorkOnceAndThenOpened() {
        TemplatesViewModel.Card card =
                new TemplatesViewModel.Card("accounts", Samples.project("x").design(), false);
        TemplatesViewModel model = new TemplatesViewModel(
                new Shelf(List.of(card)), new NoFiles(), new Background(queue::add, Runnable::run), visited::add);
        model.refresh();
        queue.removeFirst().run();
        assertEquals(card, model.selected().get());
        model.useSelected();
        model.useSelected();
        assertEquals(1, queue.size());
        queue.removeFirst().run();
        assertEquals(List.of(Place.mapping(card.title())), visited);
    }

    private record NoFiles() implements ImportViewModel.Door {
        @Override
        public ImportPlan plan(Path file) {
            throw new AssertionError(file);
        }

        @Override
        public ImportPlan carryOut(Path file, boolean replace) {
            throw new AssertionError(file);
        }
    }

    private record Shelf(List<TemplatesViewModel.Card> cards) implements TemplatesViewModel.Door {
        @Override
        public String use(TemplatesViewModel.Card card) {
            return card.title();
        }

        @Override
        public void export(TemplatesViewModel.Card card, Path file) {
            throw new AssertionError(file);
        }

        @Override
        public void remove(TemplatesViewModel.Card card) {
            throw new AssertionError(card);
        }
    }

    @Test
    void cardsStandInTheOrderInWhichTheyRun() {
        TemplatesViewModel.Card a = card("a", "b");
        TemplatesViewModel.Card b = card("b", "c", "Set the price list.");
        TemplatesViewModel.Card c = card("c");
        assertEquals(List.of(c, b, a), TemplatesScreen.inOrder(List.of(a, b, c)));
        TemplatesViewModel.Card round = card("c", "a");
        assertEquals(List.of(a, round, b), TemplatesScreen.inOrder(List.of(a, b, round)));
    }

    private static TemplatesViewModel.Card card(String id, String... before) {
        Template t = Samples.project(id).design();
        Template needing = new Template(
                t.name(),
                t.version(),
                t.description(),
                t.source(),
                t.destination(),
                List.of(before),
                t.parameters(),
                t.sourceKeys(),
                t.destinationKeys(),
                t.valueMaps(),
                t.tasks(),
                t.examples(),
                t.others());
        return new TemplatesViewModel.Card(id, needing, false);
    }

    @Test
    void aNameThatIsTakenGetsTheNextNumber() {
        assertEquals("Accounts", TemplatesScreen.free("Accounts", Set.of()));
        assertEquals("Accounts 3", TemplatesScreen.free("Accounts", Set.of("accounts", "accounts 2")));
    }
}
