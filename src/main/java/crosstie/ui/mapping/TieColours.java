package crosstie.ui.mapping;

import java.util.List;
import java.util.function.Function;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Colours of the ties, taken from the style sheet, so that the canvas follows the theme like everything else. */
final class TieColours extends Region {
    private static final StyleablePropertyFactory<TieColours> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final StyleableProperty<Color> tie = colour("-ct-paint-tie", c -> c.tie);
    private final StyleableProperty<Color> selected = colour("-ct-paint-selected", c -> c.selected);
    private final StyleableProperty<Color> source = colour("-ct-paint-source", c -> c.source);
    private final StyleableProperty<Color> destination = colour("-ct-paint-destination", c -> c.destination);
    private final StyleableProperty<Color> ground = colour("-ct-paint-ground", c -> c.ground);
    private final StyleableProperty<Color> pill = colour("-ct-paint-pill", c -> c.pill);
    private final StyleableProperty<Color> border = colour("-ct-paint-border", c -> c.border);
    private final StyleableProperty<Color> text = colour("-ct-paint-text", c -> c.text);
    private final StyleableProperty<Color> muted = colour("-ct-paint-muted", c -> c.muted);
    private final StyleableProperty<Color> warning = colour("-ct-paint-warning", c -> c.warning);
    private final StyleableProperty<Color> danger = colour("-ct-paint-danger", c -> c.danger);

    TieColours() {
        getStyleClass().add("ct-tie-colours");
        setManaged(false);
        setMouseTransparent(true); // visible, for hidden nodes are not styled; without size there is nothing to see
    }

    private StyleableProperty<Color> colour(String name, Function<TieColours, StyleableProperty<Color>> field) {
        return FACTORY.createStyleableColorProperty(this, name, name, field, Color.GRAY);
    }

    Color tie() {
        return tie.getValue();
    }

    Color selected() {
        return selected.getValue();
    }

    Color source() {
        return source.getValue();
    }

    Color destination() {
        return destination.getValue();
    }

    Color ground() {
        return ground.getValue();
    }

    Color pill() {
        return pill.getValue();
    }

    Color border() {
        return border.getValue();
    }

    Color text() {
        return text.getValue();
    }

    Color muted() {
        return muted.getValue();
    }

    Color warning() {
        return warning.getValue();
    }

    Color danger() {
        return danger.getValue();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
