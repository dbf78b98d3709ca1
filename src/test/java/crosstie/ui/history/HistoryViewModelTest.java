package crosstie.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosstie.model.Counts;
import crosstie.model.Execution;
import crosstie.model.Status;
import crosstie.ui.kit.Place;
import crosstie.ui.kit.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryViewModelTest {
    private final List<Place> visited = new ArrayList<>();
    private final HistoryViewModel model = new HistoryViewModel(
            () -> List.of(
                    Samples.run("r3", "Products", Status.COMPLETED, Counts.ZERO),
                    Samples.run("r2", "Accounts", Status.WARNING, Counts.ZERO),
                    Samples.run("r1", "Accounts", Status.COMPLETED, Counts.ZERO)),
            Samples.AT_ONCE,
            visited::add);

    @Test
    void allRunsAreShownUntilAStateIsChosen() {
        model.refresh();
        assertEquals(List.of("r3", "r2", "r1"), ids());
        model.filter(Status.COMPLETED).set(true);
        assertEquals(List.of("r3", "r1"), ids());
        model.words().set("acc");
        assertEquals(List.of("r1"), ids());
        model.clearFilters();
        assertEquals(3, ids().size());
    }

    @Test
    void aRunCanBeOpened() {
        model.refresh();
        model.open(model.shown().get(1));
        assertEquals(List.of(Place.execution("r2")), visited);
    }

    private List<String> ids() {
        return model.shown().stream().map(Execution::id).toList();
    }
}
