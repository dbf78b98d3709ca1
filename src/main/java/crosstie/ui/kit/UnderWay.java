package crosstie.ui.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which runs go on in this window, so that the frame can say so wherever one is. Used on the UI thread. */
public final class UnderWay {
    /** A run that goes on: where to see it, what it is called, and how much is done (0 to 1; negative when unknown). */
    public record Run(Place place, String name, double done) {}

    private final Map<Place, Run> all = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Run>> latest = new ReadOnlyObjectWrapper<>(Optional.empty());

    public void tell(Run run) {
        all.put(run.place(), run);
        latest.set(newest());
    }

    public void ended(Place place) {
        all.remove(place);
        latest.set(newest());
    }

    /** The run begun last of those that go on. */
    public ReadOnlyObjectProperty<Optional<Run>> latest() {
        return latest.getReadOnlyProperty();
    }

    private Optional<Run> newest() {
        return all.values().stream().reduce((older, newer) -> newer);
    }
}
