package crosstie.ui.templates;

import crosstie.model.ImportPlan;
import crosstie.model.ImportPlan.Action;
import crosstie.ui.kit.Background;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** What a file would bring, and bringing it in. Planning changes nothing. */
final class ImportViewModel {
    /** The two steps of an import; both may be slow. */
    interface Door {
        ImportPlan plan(Path file);

        ImportPlan carryOut(Path file, boolean replace);
    }

    private final Door door;
    private final Background background;
    private final Consumer<ImportPlan> changed;
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ImportPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final BooleanProperty replace = new SimpleBooleanProperty();

    /** @param changed told what came in */
    ImportViewModel(Door door, Background background, Consumer<ImportPlan> changed) {
        this.door = door;
        this.background = background;
        this.changed = changed;
    }

    /** The file in hand; null when nothing is being imported. */
    ReadOnlyObjectProperty<Path> file() {
        return file.getReadOnlyProperty();
    }

    /** Null until it is known. */
    ReadOnlyObjectProperty<ImportPlan> plan() {
        return plan.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Throwable> trouble() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether what is there and says something else may go. */
    BooleanProperty replace() {
        return replace;
    }

    boolean replaces() {
        return has(Action.REPLACE);
    }

    /** Whether there is anything to bring in, and leave to do so. */
    boolean ready() {
        ImportPlan p = plan.get();
        return p != null
                && !busy.get()
                && p.items().stream().anyMatch(i -> i.action() != Action.KEEP)
                && (!replaces() || replace.get());
    }

    void choose(Path chosen) {
        trouble.set(null);
        plan.set(null);
        replace.set(false);
        file.set(chosen);
        busy.set(true);
        background.run(() -> door.plan(chosen), found -> planned(chosen, found), error -> failed(chosen, error));
    }

    void again() {
        choose(file.get());
    }

    void cancel() {
        file.set(null);
        plan.set(null);
        trouble.set(null);
        busy.set(false);
    }

    void carryOut() {
        Path chosen = file.get();
        if (!ready()) {
            return;
        }
        busy.set(true);
        boolean may = replace.get();
        background.run(
                () -> door.carryOut(chosen, may),
                done -> {
                    cancel();
                    changed.accept(done);
                },
                error -> failed(chosen, error));
    }

    /** An answer about a file that is no longer in hand is dropped. */
    private void planned(Path chosen, ImportPlan found) {
        if (chosen.equals(file.get())) {
            busy.set(false);
            plan.set(found);
        }
    }

    private void failed(Path chosen, Throwable error) {
        if (chosen.equals(file.get())) {
            busy.set(false);
            trouble.set(error);
        }
    }

    private boolean has(Action action) {
        return plan.get() != null && plan.get().items().stream().anyMatch(i -> i.action() == action);
    }
}
