package crosstie.ui.kit;

import crosstie.model.Counts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** Rows by fate as one bar: created, updated, same, held back, rejected. Each part that has rows is at least seen. */
public final class FateBar extends Region {
    private static final double HEIGHT = 8;
    private static final double GAP = 1;
    private static final double LEAST = 4;
    private static final List<String> FATES = List.of("created", "updated", "same", "skipped", "rejected");

    private final List<Part> parts = new ArrayList<>();

    private record Part(Region region, long rows) {}

    public FateBar() {
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    public void show(Counts counts, String spoken) {
        setAccessibleText(spoken);
        long[] rows = {
            counts.created(), counts.updated(), counts.unchanged(), counts.filtered(), counts.rejected(),
        };
        parts.clear();
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] > 0) {
                Region region = new Region();
                region.getStyleClass().addAll("ct-fate", "ct-fate-" + FATES.get(i));
                parts.add(new Part(region, rows[i]));
            }
        }
        getChildren().setAll(parts.stream().map(Part::region).toList());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        long all = parts.stream().mapToLong(Part::rows).sum();
        double free = getWidth() - parts.size() * LEAST - (parts.size() - 1) * GAP;
        double x = 0;
        for (Part part : parts) {
            double width = LEAST + Math.max(0, free) * part.rows() / all;
            part.region().resizeRelocate(snapPositionX(x), 0, snapSizeX(width), HEIGHT);
            x += width + GAP;
        }
    }
}
