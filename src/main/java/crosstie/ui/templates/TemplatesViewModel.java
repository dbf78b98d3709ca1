package crosstie.ui.templates;

import crosstie.model.Template;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Place;
import crosstie.ui.kit.Trouble;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The shipped templates; one in hand; putting it to work. */
final class TemplatesViewModel {
    /** A template by its id. */
    record Card(String id, Template template) {
        /** The name without the direction, which stands below it. */
        String title() {
            int bracket = template.name().indexOf(" (");
            return bracket < 0 ? template.name() : template.name().substring(0, bracket);
        }
    }

    enum State {
        LOADING,
        READY,
        FAILED
    }

    private final Callable<List<Card>> load;
    private final Function<Card, String> use;
    private final Background background;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ObservableList<Card> cards = FXCollections.observableArrayList();
    private final ObjectProperty<Card> selected = new SimpleObjectProperty<>();
    private Function<Labels, Trouble> trouble;
    private boolean busy;

    /** @param use makes a project of a template and gives its name */
    TemplatesViewModel(
            Callable<List<Card>> load, Function<Card, String> use, Background background, Navigator navigator) {
        this.load = load;
        this.use = use;
        this.background = background;
        this.navigator = navigator;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ObservableList<Card> cards() {
        return cards;
    }

    ObjectProperty<Card> selected() {
        return selected;
    }

    Trouble trouble(Labels labels) {
        return trouble.apply(labels);
    }

    void refresh() {
        background.run(load, this::show, this::failed);
    }

    /** Makes a project of the template in hand and opens it. A second call while it is made does nothing. */
    void useSelected() {
        Card card = selected.get();
        if (card == null || busy) {
            return;
        }
        busy = true;
        background.run(
                () -> use.apply(card),
                project -> {
                    busy = false;
                    navigator.go(Place.mapping(project));
                },
                this::failed);
    }

    private void show(List<Card> found) {
        String keep = selected.get() == null ? "" : selected.get().id();
        cards.setAll(found);
        selected.set(found.stream()
                .filter(c -> c.id().equals(keep))
                .findFirst()
                .orElse(found.isEmpty() ? null : found.getFirst()));
        state.set(State.READY);
    }

    private void failed(Throwable error) {
        busy = false;
        trouble = labels -> labels.trouble(error);
        state.set(State.FAILED);
    }
}
