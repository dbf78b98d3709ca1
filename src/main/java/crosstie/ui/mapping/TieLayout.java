package crosstie.ui.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ObservableList;

/** Where all ties run now: recomputed when rows, filter, scroll position or size change. */
final class TieLayout {
    private final List<TieShape> shapes = new ArrayList<>();
    private final List<Port> ports = new ArrayList<>();
    private int above;
    private int below;

    /** Where a row meets the canvas; empty when no tie ends there. */
    record Port(boolean source, double y, boolean tied) {}

    /** Ports of the rows in view. */
    List<Port> ports() {
        return ports;
    }

    /** Ties of which at least one end is in view, in drawing order. */
    List<TieShape> shapes() {
        return shapes;
    }

    /** Ties that lie wholly above the view. */
    int above() {
        return above;
    }

    int below() {
        return below;
    }

    void compute(List<Tie> ties, FieldColumn left, FieldColumn right, double width, double height) {
        shapes.clear();
        ports.clear();
        above = 0;
        below = 0;
        Map<String, Integer> sourceRows = rows(left.getItems());
        Map<String, Integer> destinationRows = rows(right.getItems());
        double leftOffset = left.offset();
        double rightOffset = right.offset();
        ports(left, leftOffset, true, height);
        ports(right, rightOffset, false, height);
        for (Tie tie : ties) {
            Integer to = destinationRows.get(tie.destination());
            if (to == null) {
                continue;
            }
            double y1 = to * FieldColumn.ROW - rightOffset + FieldColumn.ROW / 2;
            if (!tie.isLine()) {
                add(new TieShape(tie, width, y1, width, y1), height);
            }
            for (String path : tie.sources()) {
                Integer from = sourceRows.get(path);
                if (from != null) {
                    double y0 = from * FieldColumn.ROW - leftOffset + FieldColumn.ROW / 2;
                    add(new TieShape(tie, 0, y0, width, y1), height);
                }
            }
        }
    }

    private void ports(FieldColumn column, double offset, boolean source, double height) {
        int first = Math.max(0, (int) (offset / FieldColumn.ROW));
        int last = Math.min(column.getItems().size(), first + (int) (height / FieldColumn.ROW) + 2);
        for (int i = first; i < last; i++) {
            FieldLine line = column.getItems().get(i);
            ports.add(new Port(source, i * FieldColumn.ROW - offset + FieldColumn.ROW / 2, line.mapped() > 0));
        }
    }

    private void add(TieShape shape, double height) {
        if (shape.y0() < 0 && shape.y1() < 0) {
            above++;
        } else if (shape.y0() > height && shape.y1() > height) {
            below++;
        } else {
            shapes.add(shape);
        }
    }

    private static Map<String, Integer> rows(ObservableList<FieldLine> lines) {
        Map<String, Integer> rows = HashMap.newHashMap(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            rows.put(lines.get(i).path(), i);
        }
        return rows;
    }
}
