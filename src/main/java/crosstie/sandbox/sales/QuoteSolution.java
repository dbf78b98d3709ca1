package crosstie.sandbox.sales;

import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;

/** What the Prospect to cash solution does with quotes, with those who buy, and with products that come from F&O. */
final class QuoteSolution {
    private final QuoteLines lines;
    private final Buyers buyers;
    private final PriceListItems items;

    QuoteSolution(Database database) {
        lines = new QuoteLines(database);
        buyers = new Buyers(database);
        items = new PriceListItems(database);
    }

    /** Before a row is stored; {@code before} null for a new one. */
    void before(Shape shape, Object[] cells, Object[] before) {
        if (shape.name.equals("quotedetail")) lines.before(shape, cells, before);
    }

    /** After a row was stored, in the same transaction; {@code before} null for a new one. */
    void after(Work work, Table table, int slot, Object[] before) {
        switch (table.shape.name) {
            case "quotedetail" -> lines.after(work, table, slot);
            case "quote", "salesorder", "invoice" -> buyers.after(work, table, slot, before);
            case "product" -> items.after(work, table, slot, before);
            default -> {} // the solution has nothing there
        }
    }

    /** After a row was deleted. */
    void removed(Work work, Table table, Object[] cells) {
        if (table.shape.name.equals("quotedetail")) lines.removed(work, table, cells);
    }
}
