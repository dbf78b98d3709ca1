package crosstie.report;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet, written from above. Every text is a text cell. */
final class Sheet {
    private static final String RAIL = "1F5F99";
    private static final String PAPER = "F6F8FA";
    private static final String SOFT = "5F6C7B";

    private final Worksheet sheet;
    private int row;

    Sheet(Workbook book, String name, double... widths) {
        sheet = book.newWorksheet(name);
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.hideGridLines();
    }

    Sheet title(String text) {
        sheet.value(row, 0, Cells.sheet(text));
        sheet.style(row, 0).bold().fontSize(16).fontColor(RAIL).set();
        row++;
        return this;
    }

    /** A name and its value; nothing where there is no value. */
    Sheet fact(String name, String value) {
        if (!value.isBlank()) {
            sheet.value(row, 0, Cells.sheet(name));
            sheet.style(row, 0).fontColor(SOFT).verticalAlignment("top").set();
            sheet.value(row, 1, Cells.sheet(value));
            sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
            row++;
        }
        return this;
    }

    Sheet gap() {
        row++;
        return this;
    }

    /** Stays in sight while the rest is scrolled. */
    Sheet header(List<String> titles, boolean frozen) {
        for (int i = 0; i < titles.size(); i++) {
            sheet.value(row, i, Cells.sheet(titles.get(i)));
        }
        sheet.range(row, 0, row, titles.size() - 1)
                .style()
                .bold()
                .fontColor("FFFFFF")
                .fillColor(RAIL)
                .verticalAlignment("center")
                .set();
        row++;
        if (frozen) {
            sheet.freezePane(0, row);
            sheet.repeatRows(row - 1);
        }
        return this;
    }

    Sheet row(boolean shaded, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            cell(i, cells.get(i));
        }
        var style = sheet.range(row, 0, row, cells.size() - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top");
        if (shaded) {
            style.fillColor(PAPER);
        }
        style.borderStyle(org.dhatim.fastexcel.BorderSide.BOTTOM, "thin")
                .borderColor("D9DFE6")
                .set();
        row++;
        return this;
    }

    private void cell(int column, Object value) {
        if (value instanceof Number n) {
            sheet.value(row, column, n);
        } else {
            sheet.value(row, column, Cells.sheet(String.valueOf(value)));
        }
    }
}
