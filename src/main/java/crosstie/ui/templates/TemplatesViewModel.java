package crosstie.ui.templates;

import crosstie.model.ImportPlan;
import crosstie.model.Template;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Labels;
import crosstie.ui.kit.Navigator;
import crosstie.ui.kit.Place;
import crosstie.ui.kit.Trouble;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The shipped templates; one in hand; putting it to work. */
final class TemplatesViewModel {
    /** A template by its id; {@code own} when somebody imported or saved it. */
    record Card(String id, Template template, boolean own) {
        /** The name without the direction, which stands below it. */
        String title() {
            int bracket = template.name().indexOf(" (");
            return bracket < 0 ? template.name() : template.name().substring(0, bracket);
        }
    }

    /** What can be done with templates; all of it slow. */
    interface Door {
        List<Card> cards();

        /** Makes a project of it and gives its name. */
        String use(Card card);

        void export(Card card, Path file);

        void remove(Card card);
    }

    enum State {
        LOADING,
        READY,
        FAILED
    }

    private final Door door;
    private final Background background;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ObservableList<Card> cards = FXCollections.observableArrayList();
    private final ObjectProperty<Card> selected = new SimpleObjectProperty<>();
    private Function<Labels, Trouble> trouble;
    private final ReadOnlyObjectWrapper<Path> written = new ReadOnlyObjectWrapper<>();
    private final ImportViewModel arrival;
    private boolean busy;
    private String arriving;

    TemplatesViewModel(Door door, ImportViewModel.Door imports, Background background, Navigator navigator) {
        this.door = door;
        this.background = background;
        this.navigator = navigator;
        arrival = new ImportViewModel(imports, background, this::arrived);
        selected.subscribe(card -> written.set(null));
    }

    ImportViewModel arrival() {
        return arrival;
    }

    /** The file that the template in hand was written to; null when it was not. */
    ReadOnlyObjectProperty<Path> written() {
        return written.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ObservableList<Card> cards() {
        return cards;
    }

    boolean isThere(String id) {
        return cards.stream().anyMatch(c -> c.id().equals(id));
    }

    /** Of the template of that id: what its card is called, with the direction where two are called alike. */
    String title(String id) {
        Card card = cards.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
        boolean alone =
                cards.stream().filter(c -> c.title().equals(card.title())).count() == 1;
        return alone ? card.title() : card.template().name();
    }

    ObjectProperty<Card> selected() {
        return selected;
    }

    Trouble trouble(Labels labels) {
        return trouble.apply(labels);
    }

    void refresh() {
        background.run(door::cards, this::show, this::failed);
    }

    /** Makes a project of the template in hand and opens it. A second call while it is made does nothing. */
    void useSelected() {
        Card card = selected.get();
        if (card == null || busy) {
            return;
        }
        busy = true;
        background.run(
                () -> door.use(card),
                project -> {
                    busy = false;
                    navigator.go(Place.mapping(project));
                },
                this::failed);
    }

    /** Writes the template in hand into a file, over what is there. */
    void export(Path file) {
        Card card = selected.get();
        background.run(
                () -> {
                    door.export(card, file);
                    return file;
                },
                written::set,
                this::failed);
    }

    /** Removes the template in hand where it is one of the own. Projects made from it stay. */
    void removeSelected() {
        Card card = selected.get();
        if (card != null && card.own()) {
            background.run(
                    () -> {
                        door.remove(card);
                        return card;
                    },
                    gone -> refresh(),
                    this::failed);
        }
    }

    private void arrived(ImportPlan plan) {
        if (plan.kind() == ImportPlan.Kind.PROJECT) {
            navigator.go(Place.PROJECTS);
            return;
        }
        arriving = plan.items().getFirst().id();
        refresh();
    }

    private void show(List<Card> found) {
        String keep = arriving != null
                ? arriving
                : selected.get() == null ? "" : selected.get().id();
        arriving = null;
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
