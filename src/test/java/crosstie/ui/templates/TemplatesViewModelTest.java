package crosstie.ui.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosstie.ui.kit.Background;
import crosstie.ui.kit.Place;
import crosstie.ui.kit.Samples;
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
                new TemplatesViewModel.Card("accounts", Samples.project("x").design());
        TemplatesViewModel model = new TemplatesViewModel(
                () -> List.of(card), c -> c.title(), new Background(queue::add, Runnable::run), visited::add);
        model.refresh();
        queue.removeFirst().run();
        assertEquals(card, model.selected().get());
        model.useSelected();
        model.useSelected();
        assertEquals(1, queue.size());
        queue.removeFirst().run();
        assertEquals(List.of(Place.mapping("Accounts")), visited);
    }

    @Test
    void aNameThatIsTakenGetsTheNextNumber() {
        assertEquals("Accounts", TemplatesScreen.free("Accounts", Set.of()));
        assertEquals("Accounts 3", TemplatesScreen.free("Accounts", Set.of("accounts", "accounts 2")));
    }
}
