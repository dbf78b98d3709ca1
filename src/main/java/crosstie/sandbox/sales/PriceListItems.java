package crosstie.sandbox.sales;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The price of a product that comes from F&O becomes its item in a price list: the product's default list, else the first active one by name
 * in the product's currency. Where there is none, nothing is written.
 */
final class PriceListItems {
    private static final int ACTIVE = 0;
    /** Price by amount; any quantity; no rounding: the usual choices, all of which are 1. */
    private static final int USUAL = 1;

    private final Database database;

    PriceListItems(Database database) {
        this.database = database;
    }

    /** @param before null for a new product */
    void after(Work work, Table products, int slot, Object[] before) {
        Shape shape = products.shape;
        Object[] product = products.copy(slot);
        boolean asked = before == null
                || OrderSolution.differs(
                        shape, product, before, "transactioncurrencyid", "pricelevelid", "defaultuomid", "price");
        if (!asked || !OrderSolution.truth(shape, product, OrderSolution.EXTERNAL)) return;
        Table lists = database.named("pricelevel");
        int list = list(lists, shape, product);
        if (list < 0 || cell(shape, product, "price") == null) return;
        write(work, shape, product, lists.copy(list), lists.shape);
    }

    private int list(Table lists, Shape shape, Object[] product) {
        int own = Documents.slot(lists, cell(shape, product, "pricelevelid"));
        if (own >= 0) return own;
        int name = lists.shape.column("name").index;
        return IntStream.range(0, lists.slots())
                .filter(lists::alive)
                .filter(i -> Objects.equals(lists.cell(i, lists.shape.column("statecode").index), ACTIVE))
                .filter(i -> Objects.equals(
                        lists.cell(i, lists.shape.column("transactioncurrencyid").index),
                        cell(shape, product, "transactioncurrencyid")))
                .boxed()
                .min(Comparator.comparing(i -> String.valueOf(lists.cell(i, name)), String.CASE_INSENSITIVE_ORDER))
                .orElse(-1);
    }

    private static Object cell(Shape shape, Object[] cells, String name) {
        return cells[shape.column(name).index];
    }

    private void write(Work work, Shape products, Object[] product, Object[] list, Shape lists) {
        Table items = database.named("productpricelevel");
        Link self = new Link("product", (UUID) cell(products, product, "productid"));
        Link in = new Link("pricelevel", (UUID) cell(lists, list, "pricelevelid"));
        int slot = find(items, self, in);
        Object[] item = slot < 0 ? new Object[items.shape.columns.size() + 1] : items.copy(slot);
        if (slot < 0) begin(items.shape, item, self, in, cell(products, product, "productnumber"));
        put(items.shape, item, "amount", ((BigDecimal) cell(products, product, "price")).setScale(4));
        put(items.shape, item, "uomid", cell(products, product, "defaultuomid"));
        put(items.shape, item, "uomscheduleid", cell(products, product, "defaultuomscheduleid"));
        put(items.shape, item, "transactioncurrencyid", cell(lists, list, "transactioncurrencyid"));
        Column version = items.shape.column("versionnumber");
        item[version.index] = work.coming();
        if (slot < 0) work.add(items, item);
        else work.change(items, slot, item);
    }

    private static int find(Table items, Link product, Link list) {
        int in = items.shape.column("pricelevelid").index;
        for (int slot : items.find(items.shape.column("productid").index, product))
            if (list.equals(items.cell(slot, in))) return slot;
        return -1;
    }

    private static void begin(Shape shape, Object[] item, Link product, Link list, Object number) {
        put(shape, item, "productpricelevelid", UUID.randomUUID());
        put(shape, item, "productid", product);
        put(shape, item, "pricelevelid", list);
        put(shape, item, "productnumber", number);
        for (String choice :
                new String[] {"pricingmethodcode", "quantitysellingcode", "roundingoptioncode", "roundingpolicycode"})
            put(shape, item, choice, USUAL);
    }

    private static void put(Shape shape, Object[] cells, String name, Object value) {
        cells[shape.column(name).index] = value;
    }
}
