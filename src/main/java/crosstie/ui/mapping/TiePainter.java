package crosstie.ui.mapping;

import crosstie.ui.kit.Icons;
import crosstie.ui.kit.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Draws ties, ports and pills. The state of a tie is told by stroke, glyph and word, never by colour alone. */
final class TiePainter {
    private static final double PILL = 20;
    private static final double STUB = 34;
    private static final double DISABLED = 0.4;

    private final GraphicsContext g;
    private final TieColours colours;
    private final Labels labels;
    private final Font plain;
    private final Font bold;
    private final Map<String, Double> widths = new HashMap<>();
    private final List<Rectangle2D> taken = new ArrayList<>();

    TiePainter(GraphicsContext g, TieColours colours, Labels labels) {
        this.g = g;
        this.colours = colours;
        this.labels = labels;
        this.plain = Font.font(Font.getDefault().getFamily(), 11);
        this.bold = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 11);
    }

    void paint(TieLayout layout, Tie selected, Tie hovered, double width, double height) {
        g.clearRect(0, 0, width, height);
        g.setFill(colours.ground());
        g.fillRect(0, 0, width, height);
        taken.clear();
        for (TieShape shape : layout.shapes()) {
            if (shape.tie() != selected) {
                curve(shape, selected != null && shape.tie() != hovered ? 0.45 : 1, shape.tie() == hovered, height);
            }
        }
        layout.shapes().stream().filter(s -> s.tie() == selected).forEach(s -> curve(s, 1, true, height));
        layout.shapes().stream().filter(s -> s.tie() == selected).forEach(s -> pill(s, true, width, height));
        layout.shapes().stream().filter(s -> s.tie() != selected).forEach(s -> pill(s, false, width, height));
        g.setGlobalAlpha(1);
        layout.ports().forEach(p -> port(p, width));
        layout.shapes().stream().filter(s -> s.tie() == selected).forEach(s -> port(s, width));
        away(layout.above(), Icons.CHEVRON_UP, "mapping.ties.above", width, PILL / 2 + 6);
        away(layout.below(), Icons.CHEVRON_DOWN, "mapping.ties.below", width, height - PILL / 2 - 6);
    }

    private void curve(TieShape s, double alpha, boolean strong, double height) {
        if (!s.tie().isLine()) {
            return;
        }
        boolean cut = s.y0() < 0 || s.y1() < 0 || s.y0() > height || s.y1() > height;
        g.setGlobalAlpha(s.tie().enabled() ? alpha : Math.min(alpha, DISABLED));
        g.setStroke(strong ? colours.selected() : colours.tie());
        g.setLineWidth(strong && alpha == 1 ? 3 : cut ? 1.5 : 2);
        g.setLineDashes(cut ? new double[] {1.5, 4.5} : null);
        double w = s.x1() - s.x0();
        g.beginPath();
        g.moveTo(s.x0(), s.y0());
        g.bezierCurveTo(s.x0() + w * TieShape.HANDLE, s.y0(), s.x1() - w * TieShape.HANDLE, s.y1(), s.x1(), s.y1());
        g.stroke();
        g.setLineDashes((double[]) null);
        g.setGlobalAlpha(1);
    }

    /** What is read is round, what is written is square. */
    private void port(TieLayout.Port p, double width) {
        double size = p.tied() ? 8 : 6;
        double x = p.source() ? 1 : width - size - 1;
        double y = p.y() - size / 2;
        Color colour = p.source() ? colours.source() : colours.destination();
        g.setFill(p.tied() ? colour : colours.pill());
        g.setStroke(colours.muted());
        g.setLineWidth(1);
        if (p.source()) {
            g.fillOval(x, y, size, size);
        } else {
            g.fillRect(x, y, size, size);
        }
        if (!p.tied() && p.source()) {
            g.strokeOval(x + .5, y + .5, size - 1, size - 1);
        } else if (!p.tied()) {
            g.strokeRect(x + .5, y + .5, size - 1, size - 1);
        }
    }

    private void port(TieShape selected, double width) {
        if (selected.tie().isLine()) {
            g.setFill(colours.source());
            g.fillOval(0, selected.y0() - 6, 12, 12);
        }
        g.setFill(colours.destination());
        g.fillRect(width - 12, selected.y1() - 6, 12, 12);
    }

    private void pill(TieShape s, boolean selected, double width, double height) {
        Tie tie = s.tie();
        if (!tie.isLine()) {
            stub(s, selected, width);
            return;
        }
        boolean trouble = tie.trouble() != Tie.Trouble.NONE;
        if (tie.kind() == Tie.Kind.COPY && !trouble && !selected) {
            return;
        }
        double share = 0.5;
        String word = word(tie);
        double w = width(word, selected ? bold : plain) + 18 + (glyph(tie) == null ? 0 : 18) + (trouble ? 18 : 0);
        Rectangle2D box = box(s, share, w);
        for (double other : new double[] {0.4, 0.6, 0.3, 0.7}) {
            if (free(box) || selected) {
                break;
            }
            box = box(s, other, w);
        }
        if (box.getMinY() < -PILL || box.getMaxY() > height + PILL) {
            return;
        }
        g.setGlobalAlpha(tie.enabled() ? 1 : DISABLED);
        draw(box, tie, word, selected, trouble);
    }

    private void stub(TieShape s, boolean selected, double width) {
        String word = word(s.tie());
        double w = Math.min(width - STUB - 8, width(word, plain) + 18 + (glyph(s.tie()) == null ? 14 : 18));
        g.setGlobalAlpha(s.tie().enabled() ? 1 : DISABLED);
        g.setStroke(selected ? colours.selected() : colours.tie());
        g.setLineWidth(selected ? 3 : 2);
        g.strokeLine(width - STUB, s.y1(), width, s.y1());
        draw(
                new Rectangle2D(width - STUB - w, s.y1() - PILL / 2, w, PILL),
                s.tie(),
                word,
                selected,
                s.tie().trouble() != Tie.Trouble.NONE);
    }

    private void draw(Rectangle2D box, Tie tie, String word, boolean selected, boolean trouble) {
        taken.add(box);
        Color edge = trouble ? trouble(tie) : selected ? colours.selected() : colours.border();
        g.setFill(colours.pill());
        g.fillRoundRect(box.getMinX(), box.getMinY(), box.getWidth(), PILL, PILL, PILL);
        g.setStroke(edge);
        g.setLineWidth(selected ? 2 : 1);
        g.strokeRoundRect(box.getMinX() + .5, box.getMinY() + .5, box.getWidth() - 1, PILL - 1, PILL, PILL);
        double x = box.getMinX() + 9;
        double y = box.getMinY() + PILL / 2;
        if (trouble) {
            x += icon(tie.trouble() == Tie.Trouble.ERROR ? Icons.ERROR : Icons.WARNING, x, y, trouble(tie));
        }
        String letter = letter(tie);
        if (glyph(tie) != null) {
            x += icon(glyph(tie), x, y, colours.muted());
        } else if (letter != null) {
            text(letter, x, y, bold, colours.destination(), 12);
            x += 13;
        }
        text(word, x, y, selected ? bold : plain, colours.text(), box.getMaxX() - 8 - x);
    }

    private double icon(String literal, double x, double y, Color colour) {
        Icons.Glyph glyph = Icons.glyph(literal, 13);
        g.setFont(glyph.font());
        g.setFill(colour);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(glyph.text(), x, y);
        return 18;
    }

    private void text(String words, double x, double y, Font font, Color colour, double room) {
        g.setFont(font);
        g.setFill(colour);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(fitted(words, font, room), x, y);
    }

    private String fitted(String words, Font font, double room) {
        if (width(words, font) <= room) {
            return words;
        }
        int end = words.length();
        while (end > 1 && width(words.substring(0, end) + "…", font) > room) {
            end--;
        }
        return words.substring(0, end) + "…";
    }

    private void away(int ties, String arrow, String key, double width, double y) {
        if (ties == 0) {
            return;
        }
        String word = labels.count(key, ties);
        double w = width(word, plain) + 36;
        Rectangle2D box = new Rectangle2D(width - w - 10, y - PILL / 2, w, PILL);
        g.setFill(colours.pill());
        g.fillRoundRect(box.getMinX(), box.getMinY(), w, PILL, PILL, PILL);
        g.setStroke(colours.border());
        g.setLineWidth(1);
        g.strokeRoundRect(box.getMinX() + .5, box.getMinY() + .5, w - 1, PILL - 1, PILL, PILL);
        double x = box.getMinX() + 9;
        x += icon(arrow, x, y, colours.muted());
        text(word, x, y, plain, colours.text(), w);
    }

    private String word(Tie tie) {
        return switch (tie.kind()) {
            case COPY -> labels.get("mapping.copy");
            case ORGANIZATION -> labels.get("mapping.organization");
            case VALUE_MAP -> labels.get("mapping.valueMap", tie.chip());
            case TRANSFORM, CONSTANT, PARAMETER -> tie.chip();
        };
    }

    private static String glyph(Tie tie) {
        return switch (tie.kind()) {
            case TRANSFORM -> Icons.TRANSFORM;
            case VALUE_MAP -> Icons.VALUE_MAP;
            case ORGANIZATION -> Icons.ORGANIZATION;
            case COPY -> Icons.SAME;
            case CONSTANT, PARAMETER -> null;
        };
    }

    private static String letter(Tie tie) {
        return switch (tie.kind()) {
            case CONSTANT -> "C";
            case PARAMETER -> "D";
            default -> null;
        };
    }

    private Color trouble(Tie tie) {
        return tie.trouble() == Tie.Trouble.ERROR ? colours.danger() : colours.warning();
    }

    private static Rectangle2D box(TieShape s, double share, double w) {
        return new Rectangle2D(s.xAt(share) - w / 2, s.yAt(share) - PILL / 2, w, PILL);
    }

    private boolean free(Rectangle2D box) {
        return taken.stream().noneMatch(box::intersects);
    }

    private double width(String words, Font font) {
        return widths.computeIfAbsent((font == bold ? "b" : "p") + words, k -> {
            Text t = new Text(words);
            t.setFont(font);
            return t.getLayoutBounds().getWidth();
        });
    }
}
