package crosstie.cli.kit;

import java.util.ArrayList;
import java.util.List;

/** Aligned columns: text to the left, numbers to the right. The widest text columns give way when the terminal is narrow. */
public final class Table {
    private static final String GAP = "  ";
    private static final int NARROWEST = 12;

    private record Column(String title, boolean right) {}

    /** A cell and how it looks. */
    private record Cell(String text, Style style) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    public Table text(String title) {
        columns.add(new Column(title, false));
        return this;
    }

    public Table number(String title) {
        columns.add(new Column(title, true));
        return this;
    }

    /** One cell per column; control characters of foreign text are taken out here. */
    public Table row(String... cells) {
        List<Cell> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(new Cell(Printable.line(cell == null ? "" : cell), null));
        }
        rows.add(row);
        return this;
    }

    /** Gives the last row's cell a style. */
    public Table style(int column, Style style) {
        List<Cell> last = rows.getLast();
        last.set(column, new Cell(last.get(column).text(), style));
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public List<String> lines(int width, boolean colours) {
        int[] widths = widths(width);
        List<String> lines = new ArrayList<>();
        List<Cell> titles =
                columns.stream().map(c -> new Cell(c.title(), Style.FAINT)).toList();
        if (columns.stream().anyMatch(c -> !c.title().isEmpty())) {
            lines.add(line(titles, widths, colours));
        }
        rows.forEach(r -> lines.add(line(r, widths, colours)));
        return lines;
    }

    private String line(List<Cell> cells, int[] widths, boolean colours) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = cells.get(i);
            boolean right = columns.get(i).right();
            String text = right ? cell.text() : Printable.fit(cell.text(), widths[i]);
            String blanks = " ".repeat(Math.max(0, widths[i] - Printable.width(text)));
            String shown = cell.style() == null ? text : cell.style().on(text, colours);
            line.append(i == 0 ? "" : GAP).append(right ? blanks + shown : shown + blanks);
        }
        return line.toString().stripTrailing();
    }

    private int[] widths(int width) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    Printable.width(columns.get(i).title()),
                    rows.stream()
                            .mapToInt(r -> Printable.width(r.get(column).text()))
                            .max()
                            .orElse(0));
        }
        int over = total(widths) - width;
        while (over > 0) {
            int widest = widestText(widths);
            if (widest < 0) {
                break;
            }
            widths[widest]--;
            over--;
        }
        return widths;
    }

    private static int total(int... widths) {
        int sum = GAP.length() * (widths.length - 1);
        for (int w : widths) {
            sum += w;
        }
        return sum;
    }

    /** -1 when no column can give way any more. */
    private int widestText(int... widths) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            if (!columns.get(i).right() && widths[i] > NARROWEST && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }
}
