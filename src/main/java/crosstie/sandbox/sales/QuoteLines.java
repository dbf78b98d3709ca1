package crosstie.sandbox.sales;

import static crosstie.sandbox.sales.OrderSolution.EXTERNAL;
import static crosstie.sandbox.sales.OrderSolution.ONLY_EXTERNAL;
import static crosstie.sandbox.sales.OrderSolution.differs;
import static crosstie.sandbox.sales.OrderSolution.truth;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;

/** What the solution keeps on quote lines: the revision, the mark of the product, and on header and lines whether all products are F&O's. */
final class QuoteLines {
    private static final String ONLY = "msdynce_quotehasexternalmaintainedproductsonly";

    private final Database database;

    QuoteLines(Database database) {
        this.database = database;
    }

    void before(Shape shape, Object[] cells, Object[] before) {
        Table quotes = database.named("quote");
        int quote = Documents.slot(quotes, cells[shape.column("quoteid").index]);
        if (quote < 0) return;
        if (before == null) number(shape, cells);
        cells[shape.column("msdynce_quoterevisionnumber").index] =
                quotes.cell(quote, quotes.shape.column("revisionnumber").index);
        boolean sent = before == null && truth(shape, cells, EXTERNAL);
        boolean own = sent || ofExternal(shape, cells);
        Column mark = shape.column(EXTERNAL);
        if (cells[mark.index] == null) cells[mark.index] = own;
        boolean asked = before == null || differs(shape, cells, before, "productid", "productdescription");
        cells[shape.column(ONLY).index] = asked ? own && sisters(shape, cells) : before[shape.column(ONLY).index];
    }

    /** Lines without a number follow the last one. */
    private void number(Shape shape, Object[] cells) {
        Column number = shape.column("sequencenumber");
        if (cells[number.index] != null) return;
        Table lines = database.named(shape.name);
        int last = 0;
        for (int line : ofQuote(lines, cells))
            if (lines.cell(line, number.index) instanceof Integer place) last = Math.max(last, place);
        cells[number.index] = last + 1;
    }

    private static int[] ofQuote(Table lines, Object[] cells) {
        int link = lines.shape.column("quoteid").index;
        return lines.find(link, cells[link]);
    }

    /** A line of words has no product, so it is none of F&O's. */
    private boolean ofExternal(Shape shape, Object[] cells) {
        Table products = database.named("product");
        int slot = Documents.slot(products, cells[shape.column("productid").index]);
        return slot >= 0 && Boolean.TRUE.equals(products.cell(slot, products.shape.column(EXTERNAL).index));
    }

    private boolean sisters(Shape shape, Object[] self) {
        Table lines = database.named(shape.name);
        int id = shape.keys().getFirst().index;
        for (int line : ofQuote(lines, self)) {
            Object[] cells = lines.copy(line);
            if (!cells[id].equals(self[id]) && !ofExternal(shape, cells)) return false;
        }
        return true;
    }

    void after(Work work, Table lines, int slot) {
        Object[] cells = lines.copy(slot);
        tell(work, lines, cells, truth(lines.shape, cells, ONLY));
    }

    /** What the lines that are left say; a quote without lines has none but F&O's. */
    void removed(Work work, Table lines, Object[] cells) {
        tell(work, lines, cells, sisters(lines.shape, cells));
    }

    /** The header and all lines say the same. */
    private void tell(Work work, Table lines, Object[] line, boolean only) {
        Table quotes = database.named("quote");
        int quote = Documents.slot(quotes, line[lines.shape.column("quoteid").index]);
        if (quote < 0) return;
        Object[] header = quotes.copy(quote);
        if (truth(quotes.shape, header, ONLY_EXTERNAL) == only) return;
        header[quotes.shape.column(ONLY_EXTERNAL).index] = only;
        work.change(quotes, quote, header);
        int flag = lines.shape.column(ONLY).index;
        for (int sister : ofQuote(lines, line)) {
            Object[] cells = lines.copy(sister);
            if (Boolean.valueOf(only).equals(cells[flag])) continue;
            cells[flag] = only;
            work.change(lines, sister, cells);
        }
    }
}
