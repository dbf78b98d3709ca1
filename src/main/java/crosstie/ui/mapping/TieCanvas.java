package crosstie.ui.mapping;

import crosstie.ui.kit.Labels;
import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/** Between the two columns: all ties on one canvas, drawn after a layout in which rows, filter, scroll position, size or selection changed. */
final class TieCanvas extends Region {
    /** A tie is hit within this distance of its curve, in px. */
    private static final double REACH = 6;

    private final Canvas canvas = new Canvas();
    private final TieColours colours = new TieColours();
    private final MappingViewModel model;
    private final FieldColumn left;
    private final FieldColumn right;
    private final TieLayout layout = new TieLayout();
    private final TiePainter painter;
    private final TieWords words;
    private final Tooltip tip = new Tooltip();
    private final Runnable pulse = this::drawIfMoved;
    private Tie hovered;
    private boolean dirty = true;
    private double lastLeft = -1;
    private double lastRight = -1;

    TieCanvas(MappingViewModel model, FieldColumn left, FieldColumn right, Labels labels) {
        this.model = model;
        this.left = left;
        this.right = right;
        this.words = new TieWords(labels, model);
        this.painter = new TiePainter(canvas.getGraphicsContext2D(), colours, labels);
        getStyleClass().add("ct-ties");
        getChildren().addAll(colours, canvas);
        setMinWidth(220);
        sceneProperty().addListener((o, was, is) -> follow(was, is));
        setOnMouseMoved(this::hover);
        setOnMouseExited(e -> hover(null));
        setOnMouseClicked(this::select);
        addEventHandler(ScrollEvent.SCROLL, e -> {
            left.fireEvent(e.copyFor(left, left));
            right.fireEvent(e.copyFor(right, right));
        });
        setAccessibleText(labels.get("mapping.ties.accessible"));
    }

    /** Draws again after the next layout. */
    void redraw() {
        dirty = true;
        requestLayout();
    }

    private void follow(Scene was, Scene is) {
        if (was != null) {
            was.removePostLayoutPulseListener(pulse);
        }
        if (is != null) {
            is.addPostLayoutPulseListener(pulse);
        }
        dirty = true;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        dirty = true;
    }

    private void drawIfMoved() {
        double l = left.offset();
        double r = right.offset();
        if (!dirty && l == lastLeft && r == lastRight) {
            return;
        }
        dirty = false;
        lastLeft = l;
        lastRight = r;
        layout.compute(model.ties(), left, right, getWidth(), getHeight());
        painter.paint(layout, model.selectedTie(), hovered, getWidth(), getHeight());
    }

    private void hover(MouseEvent e) {
        Tie now = e == null ? null : at(e.getX(), e.getY());
        if (now == hovered) {
            return;
        }
        hovered = now;
        setCursor(now == null ? Cursor.DEFAULT : Cursor.HAND);
        if (now == null) {
            Tooltip.uninstall(this, tip);
        } else {
            tip.setText(words.sentence(now));
            Tooltip.install(this, tip);
        }
        redraw();
    }

    private void select(MouseEvent e) {
        Tie hit = at(e.getX(), e.getY());
        model.selectedProperty().set(hit == null ? MappingViewModel.NONE : hit.index());
    }

    private Tie at(double x, double y) {
        List<TieShape> shapes = layout.shapes();
        Tie best = null;
        double nearest = REACH;
        for (TieShape s : shapes) {
            double d = s.tie().isLine()
                    ? s.distance(x, y)
                    : Math.abs(y - s.y1()) <= 10 && x > getWidth() - 180 ? REACH - 1 : Double.MAX_VALUE;
            if (d < nearest) {
                nearest = d;
                best = s.tie();
            }
        }
        return best;
    }
}
