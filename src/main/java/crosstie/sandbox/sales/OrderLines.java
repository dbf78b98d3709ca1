package crosstie.sandbox.sales;

import static crosstie.sandbox.sales.OrderSolution.EXTERNAL;
import static crosstie.sandbox.sales.OrderSolution.ONLY_EXTERNAL;
import static crosstie.sandbox.sales.OrderSolution.truth;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import java.util.Map;

/** What the Prospect to cash solution keeps on order lines: number of the order, whether it was activated, whether all lines are F&O's. */
final class OrderLines {
    private static final String ONLY = "msdynce_orderhasexternalmaintainedproductsonly";
    private static final String SUBMITTED = "msdynce_orderissubmitted";
    private static final Map<String, String> HEADERS =
            Map.of("salesorderdetail", "salesorder", "invoicedetail", "invoice");

    private final Database database;

    OrderLines(Database database) {
        this.database = database;
    }

    void before(Shape shape, Object[] cells, Object[] before) {
        String header = HEADERS.get(shape.name);
        if (header == null) return;
        Table headers = database.named(header);
        int slot = Documents.slot(headers, cells[shape.column(header + "id").index]);
        if (slot < 0) return;
        if (before == null) number(shape, cells, header);
        if (header.equals("salesorder")) order(shape, cells, before, headers, slot);
    }

    /** Lines without a number follow the last one. */
    private void number(Shape shape, Object[] cells, String header) {
        Column number = shape.column("sequencenumber");
        if (cells[number.index] != null) return;
        Table lines = database.named(shape.name);
        int last = 0;
        for (int line : lines.find(shape.column(header + "id").index, cells[shape.column(header + "id").index]))
            if (lines.cell(line, number.index) instanceof Integer place) last = Math.max(last, place);
        cells[number.index] = last + 1;
    }

    private void order(Shape shape, Object[] cells, Object[] before, Table orders, int order) {
        Object[] header = orders.copy(order);
        cells[shape.column("msdynce_ordernumber").index] = header[orders.shape.column("ordernumber").index];
        boolean active =
                Integer.valueOf(OrderSolution.ACTIVE).equals(header[orders.shape.column(OrderSolution.STATUS).index]);
        if (active) cells[shape.column(SUBMITTED).index] = true;
        Column mark = shape.column(EXTERNAL);
        boolean sent = before == null && truth(shape, cells, EXTERNAL);
        boolean own = sent || ofExternal(shape, cells);
        if (cells[mark.index] == null) cells[mark.index] = own;
        boolean changed =
                before == null || OrderSolution.differs(shape, cells, before, "productid", "productdescription");
        cells[shape.column(ONLY).index] = changed
                ? own
                        && sisters(
                                shape,
                                cells[shape.keys().getFirst().index],
                                header[orders.shape.keys().getFirst().index])
                : before[shape.column(ONLY).index];
    }

    /** A line of words has no product, so it is none of F&O's. */
    private boolean ofExternal(Shape shape, Object[] cells) {
        Table products = database.named("product");
        int slot = Documents.slot(products, cells[shape.column("productid").index]);
        return slot >= 0 && Boolean.TRUE.equals(products.cell(slot, products.shape.column(EXTERNAL).index));
    }

    private boolean sisters(Shape shape, Object self, Object order) {
        Table lines = database.named(shape.name);
        for (int line : lines.find(shape.column("salesorderid").index, order)) {
            Object[] cells = lines.copy(line);
            if (!cells[shape.keys().getFirst().index].equals(self) && !ofExternal(shape, cells)) return false;
        }
        return true;
    }

    void after(Work work, Table lines, int slot, Object[] before) {
        if (!lines.shape.name.equals("salesorderdetail")) return;
        Object[] cells = lines.copy(slot);
        tell(work, lines, cells[lines.shape.column("salesorderid").index], truth(lines.shape, cells, ONLY));
    }

    /** After a line was deleted, what the others say. */
    void removed(Work work, Table lines, Object[] cells) {
        if (!lines.shape.name.equals("salesorderdetail")) return;
        Link order = (Link) cells[lines.shape.column("salesorderid").index];
        tell(work, lines, order, sisters(lines.shape, cells[lines.shape.keys().getFirst().index], order.id()));
    }

    /** The header and all lines say the same. */
    private void tell(Work work, Table lines, Object link, boolean only) {
        Table orders = database.named("salesorder");
        int order = Documents.slot(orders, link);
        if (order < 0) return;
        Object[] header = orders.copy(order);
        if (truth(orders.shape, header, ONLY_EXTERNAL) == only) return;
        header[orders.shape.column(ONLY_EXTERNAL).index] = only;
        work.change(orders, order, header);
        mark(work, lines, header[orders.shape.keys().getFirst().index], ONLY, only);
    }

    /** The order was activated: its lines may go to F&O. */
    void submit(Work work, Table orders, int slot) {
        Object id = orders.cell(slot, orders.shape.keys().getFirst().index);
        mark(work, database.named("salesorderdetail"), id, SUBMITTED, true);
    }

    private static void mark(Work work, Table lines, Object order, String name, boolean value) {
        int column = lines.shape.column(name).index;
        for (int line : lines.find(lines.shape.column("salesorderid").index, order)) {
            Object[] cells = lines.copy(line);
            if (Boolean.valueOf(value).equals(cells[column])) continue;
            cells[column] = value;
            work.change(lines, line, cells);
        }
    }
}
