package crosstie.ui.kit;

import javafx.scene.Parent;

/**
 * A screen as the shell keeps it: the view model lives as long as the screen is reachable, the view is built anew when language or theme
 * change. Selection, undo and scroll position therefore live in the view model.
 */
public interface Screen {
    /** Builds the view over the view model. */
    Parent build();

    /** Called each time the screen comes to the front: the place to refresh what may be stale. */
    default void shown() {}

    /** Ends what the screen began: subscriptions, background work. */
    default void close() {}
}
