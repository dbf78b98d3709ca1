package crosstie.ui.kit;

/** How screens reach each other. Called on the UI thread. */
public interface Navigator {
    void go(Place place);
}
