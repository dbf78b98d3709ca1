package crosstie.sandbox.sales;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * Quotes, orders and invoices with their lines: what may be put on them and when, and the amounts that the system computes (D-38 to D-40).
 * Amounts of what is maintained externally are taken as they come.
 */
final class Documents {
    private static final Map<String, String> HEADERS =
            Map.of("quotedetail", "quote", "salesorderdetail", "salesorder", "invoicedetail", "invoice");
    private static final Map<String, String> LINES =
            Map.of("quote", "quotedetail", "salesorder", "salesorderdetail", "invoice", "invoicedetail");
    private static final Set<String> CLOSING = Set.of("salesorder", "invoice");
    private static final String EXTERNAL = "msdynce_ismaintainedexternally";
    private static final int DRAFT = 2;

    private final Database database;

    Documents(Database database) {
        this.database = database;
    }

    /** Checks and completes a line before it is stored; does nothing for other tables. */
    void line(Shape shape, Object[] cells) {
        String header = HEADERS.get(shape.name);
        if (header == null) return;
        Table headers = database.named(header);
        int slot = slot(headers, cells[shape.column(header + "id").index]);
        if (slot < 0) throw Rules.missing(header + "id");
        active(headers, slot);
        product(shape, cells);
        if (!kept(shape, cells, headers, slot)) price(shape, cells, headers, slot);
    }

    /** The currency of an order or invoice is that of its price list. */
    void currency(Shape shape, Object[] cells) {
        if (!shape.name.equals("salesorder") && !shape.name.equals("invoice")) return;
        Table lists = database.named("pricelevel");
        int list = slot(lists, cells[shape.column("pricelevelid").index]);
        if (list < 0) return;
        Object wanted = lists.cell(list, lists.shape.column("transactioncurrencyid").index);
        if (!wanted.equals(cells[shape.column("transactioncurrencyid").index]))
            throw Fault.invalid("The currency of the record does not match the currency of the price list.");
    }

    /** Lines that F&O sends keep their amounts; a product of F&O that a seller puts on his quote or order is counted here. */
    private static boolean kept(Shape shape, Object[] cells, Table headers, int slot) {
        boolean own = shape.name.equals("invoicedetail") && truth(shape, cells, EXTERNAL);
        return own || Boolean.TRUE.equals(headers.cell(slot, headers.shape.column(EXTERNAL).index));
    }

    void removable(Shape shape, Object[] cells) {
        String header = HEADERS.get(shape.name);
        if (header == null) return;
        Table headers = database.named(header);
        int slot = slot(headers, cells[shape.column(header + "id").index]);
        if (slot >= 0) active(headers, slot);
    }

    /** D-39: the lines of an order are part of it; so it is with invoices. */
    private static void active(Table headers, int slot) {
        if (!CLOSING.contains(headers.shape.name)) return;
        if (number(headers, slot, "statecode") != 0) throw locked(headers, slot);
    }

    /** D-39: an order is edited only while it is active; {@code onlyState} when nothing but its state is sent. */
    static void editable(Table table, int slot, boolean onlyState) {
        if (CLOSING.contains(table.shape.name) && !onlyState) active(table, slot);
    }

    private static Fault locked(Table headers, int slot) {
        String name = headers.shape.name.equals("invoice") ? "invoice" : "order";
        return Fault.invalid("The " + name + " cannot be edited because it is not active. "
                + (name.equals("invoice") ? "Invoice" : "Order") + " Id = "
                + headers.cell(slot, headers.shape.keys().getFirst().index) + ".");
    }

    /** An existing product with its unit, or words in its place (D-40); no draft (D-38). */
    private void product(Shape shape, Object[] cells) {
        if (truth(shape, cells, "isproductoverridden")) {
            if (cells[shape.column("productdescription").index] == null) throw Rules.missing("productdescription");
            return;
        }
        Object product = cells[shape.column("productid").index];
        if (product == null) throw Rules.missing("productid");
        if (cells[shape.column("uomid").index] == null) throw Rules.missing("uomid");
        Table products = database.named("product");
        int slot = slot(products, product);
        if (slot >= 0 && number(products, slot, "statecode") == DRAFT)
            throw Fault.invalid("The product " + products.cell(slot, products.shape.column("productnumber").index)
                    + " cannot be added because it is a draft. Publish the product first.");
    }

    /** The price is taken over only when it is said to be overridden (D-40). */
    private void price(Shape shape, Object[] cells, Table headers, int slot) {
        boolean own = truth(shape, cells, "ispriceoverridden") || truth(shape, cells, "isproductoverridden");
        if (!own) put(shape, cells, "priceperunit", listed(shape, cells, headers, slot));
        BigDecimal quantity = amount(shape, cells, "quantity");
        BigDecimal base = quantity.multiply(amount(shape, cells, "priceperunit"));
        BigDecimal discounts = amount(shape, cells, "manualdiscountamount")
                .add(quantity.multiply(amount(shape, cells, "volumediscountamount")));
        put(shape, cells, "baseamount", base);
        put(shape, cells, "extendedamount", base.subtract(discounts).add(amount(shape, cells, "tax")));
    }

    /** From the document's price list, else the product's own. */
    private BigDecimal listed(Shape shape, Object[] cells, Table headers, int header) {
        Table items = database.named("productpricelevel");
        Object list = headers.cell(header, headers.shape.column("pricelevelid").index);
        Object product = cells[shape.column("productid").index];
        for (int slot : items.find(items.shape.column("productid").index, product)) {
            boolean fits = items.cell(slot, items.shape.column("pricelevelid").index) instanceof Link of
                    && of.equals(list)
                    && cells[shape.column("uomid").index].equals(items.cell(slot, items.shape.column("uomid").index));
            if (fits && items.cell(slot, items.shape.column("amount").index) instanceof BigDecimal amount)
                return amount;
        }
        Table products = database.named("product");
        Object price = products.cell(slot(products, product), products.shape.column("price").index);
        return price instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
    }

    /** After a line was written: the totals of its document. */
    void total(Work work, Shape line, Object link) {
        String header = HEADERS.get(line.name);
        if (header == null) return;
        Table headers = database.named(header);
        int slot = slot(headers, link);
        if (slot < 0) return;
        Object[] cells = headers.copy(slot);
        if (truth(headers.shape, cells, EXTERNAL)) return;
        sum(headers.shape, cells, line);
        work.change(headers, slot, cells);
    }

    /** After an order or invoice was changed: what was sent as its totals counts for nothing where Sales counts them itself (D-40). */
    void retotal(Work work, Table headers, int slot) {
        Object[] cells = headers.copy(slot);
        if (!CLOSING.contains(headers.shape.name) || truth(headers.shape, cells, EXTERNAL)) return;
        Table lines = database.named(LINES.get(headers.shape.name));
        int link = lines.shape.column(headers.shape.name + "id").index;
        if (lines.find(link, cells[headers.shape.keys().getFirst().index]).length == 0) return;
        Object[] before = cells.clone();
        sum(headers.shape, cells, lines.shape);
        if (!Arrays.equals(before, cells)) work.change(headers, slot, cells);
    }

    private void sum(Shape shape, Object[] cells, Shape line) {
        Table lines = database.named(line.name);
        BigDecimal items = BigDecimal.ZERO;
        BigDecimal tax = BigDecimal.ZERO;
        for (int slot : lines.find(
                line.column(shape.name + "id").index, cells[shape.keys().getFirst().index])) {
            Object[] one = lines.copy(slot);
            tax = tax.add(amount(line, one, "tax"));
            items = items.add(amount(line, one, "extendedamount")).subtract(amount(line, one, "tax"));
        }
        BigDecimal share =
                items.multiply(amount(shape, cells, "discountpercentage")).movePointLeft(2);
        BigDecimal discount = amount(shape, cells, "discountamount").add(share);
        put(shape, cells, "totallineitemamount", items);
        put(shape, cells, "totaltax", tax);
        put(shape, cells, "totaldiscountamount", discount);
        put(shape, cells, "totalamountlessfreight", items.subtract(discount));
        put(
                shape,
                cells,
                "totalamount",
                items.subtract(discount)
                        .add(amount(shape, cells, "freightamount"))
                        .add(tax));
    }

    /** Lines show the state of their document (D-39). */
    void follow(Work work, Table headers, int slot) {
        String name = LINES.get(headers.shape.name);
        if (name == null) return;
        Table lines = database.named(name);
        Column shown = lines.shape.column(headers.shape.name + "statecode");
        if (shown == null) return;
        Object id = headers.cell(slot, headers.shape.keys().getFirst().index);
        Object state = headers.cell(slot, headers.shape.column("statecode").index);
        for (int line : lines.find(lines.shape.column(headers.shape.name + "id").index, id)) {
            Object[] cells = lines.copy(line);
            if (state.equals(cells[shown.index])) continue;
            cells[shown.index] = state;
            work.change(lines, line, cells);
        }
    }

    static int slot(Table table, Object link) {
        if (!(link instanceof Link to)) return -1;
        int[] found = table.find(table.shape.keys().getFirst().index, to.id());
        return found.length == 0 ? -1 : found[0];
    }

    private static int number(Table table, int slot, String column) {
        return (Integer) table.cell(slot, table.shape.column(column).index);
    }

    private static boolean truth(Shape shape, Object[] cells, String name) {
        Column column = shape.column(name);
        return column != null && Boolean.TRUE.equals(cells[column.index]);
    }

    private static BigDecimal amount(Shape shape, Object[] cells, String name) {
        Column column = shape.column(name);
        return column != null && cells[column.index] instanceof BigDecimal value ? value : BigDecimal.ZERO;
    }

    private static void put(Shape shape, Object[] cells, String name, BigDecimal value) {
        Column column = shape.column(name);
        if (column != null) cells[column.index] = value.setScale(column.precision(), RoundingMode.HALF_EVEN);
    }
}
