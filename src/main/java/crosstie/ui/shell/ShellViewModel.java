package crosstie.ui.shell;

import crosstie.model.Connection;
import crosstie.model.ConnectionSet;
import crosstie.model.TestStep;
import crosstie.studio.Studio;
import crosstie.ui.kit.Background;
import crosstie.ui.kit.Place;
import crosstie.ui.kit.UnderWay;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the frame shows: where one is, the set in use and whether its two ends answer. */
final class ShellViewModel {
    /** The set that is always there. */
    static final String SET = "sandbox";

    /** One end of the set; {@code address} is empty until it is known. */
    record End(String connector, String address, State state) {
        enum State {
            ASKING,
            CONNECTED,
            FAILED
        }
    }

    private final Background background;
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>();
    private final ObservableList<End> ends = FXCollections.observableArrayList();
    private final UnderWay underWay = new UnderWay();

    ShellViewModel(Background background) {
        this.background = background;
    }

    ObjectProperty<Place> place() {
        return place;
    }

    ObservableList<End> ends() {
        return ends;
    }

    UnderWay underWay() {
        return underWay;
    }

    /** Asks both ends of the set whether they answer. */
    void connect(Studio studio) {
        background.run(
                () -> studio.sets().find(SET),
                set -> {
                    ends.setAll(asking("dataverse"), asking("finops"));
                    ask(studio, 0, set);
                    ask(studio, 1, set);
                },
                error -> ends.clear());
    }

    private void ask(Studio studio, int index, ConnectionSet set) {
        String name = index == 0 ? set.source() : set.destination();
        background.run(
                () -> answer(studio, name),
                end -> ends.set(index, end),
                error -> ends.set(index, new End(ends.get(index).connector(), "", End.State.FAILED)));
    }

    private static End answer(Studio studio, String name) {
        Connection connection = studio.connections().find(name);
        boolean ok = studio.connections().test(name).stream().allMatch(TestStep::ok);
        String address = connection.address().getAuthority();
        return new End(
                connection.connector(), address == null ? "" : address, ok ? End.State.CONNECTED : End.State.FAILED);
    }

    private static End asking(String connector) {
        return new End(connector, "", End.State.ASKING);
    }
}
