package crosstie.sandbox.demo;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Ids;
import crosstie.sandbox.data.Kind;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Lines of the orders made in Sales. Their products come from F&O: a line points to its product from the moment it is there. Orders that are
 * not all F&O's end in a line of words and a price.
 */
final class SalesOrderLines extends Generated {
    static final BigDecimal OWN_PRICE = new BigDecimal("75");

    private final int table;
    private final int orderTable;
    private final int orders;
    private final Numbers numbers;
    private final Ordered ordered;
    private final Supplier<Table> products;

    SalesOrderLines(List<Shape> shapes, int table, Goods goods, int accounts, long seed, Supplier<Table> products) {
        super(shapes.get(table), Ordered.lines(SalesOrders.count(accounts)) + own(SalesOrders.count(accounts)));
        this.table = table;
        this.products = products;
        orders = SalesOrders.count(accounts);
        orderTable = SalesDemo.number(shapes, "salesorder");
        numbers = SalesOrders.numbers(seed);
        ordered = SalesOrders.of(goods, seed);
        for (Column column : shape().columns) {
            Object usual = SalesDemo.usual(column, shapes);
            if (usual != null) constant(column.name, usual);
        }
        cell("salesorderdetailid", row -> Ids.of(table, row));
        cell("salesorderid", row -> new Link("salesorder", Ids.of(orderTable, order(row))));
        cell("msdynce_ordernumber", row -> numbers.of(order(row)));
        goods(shapes);
        amounts();
        marks(shapes);
    }

    /** How many orders have a line that F&O does not know: two of ten. */
    private static int own(int orders) {
        return orders / 10 * 2 + Math.max(0, orders % 10 - 8);
    }

    private boolean isOwn(int row) {
        return row >= Ordered.lines(orders);
    }

    private int order(int row) {
        int own = row - Ordered.lines(orders);
        return own < 0 ? Ordered.order(row) : own / 2 * 10 + 8 + own % 2;
    }

    private void goods(List<Shape> shapes) {
        Link[] units = new Link[Goods.UNITS.length];
        for (int i = 0; i < units.length; i++) units[i] = SalesDemo.link(shapes, "uom", i);
        cell("productid", row -> isOwn(row) ? null : product(ordered.goods.number(ordered.product(row))));
        cell("uomid", row -> isOwn(row) ? null : units[ordered.goods.unit(ordered.product(row))]);
        cell("description", row -> isOwn(row) ? null : ordered.goods.name(ordered.product(row)));
        cell("isproductoverridden", this::isOwn);
        cell("productdescription", row -> isOwn(row) ? "Gift wrapping" : null);
        cell("sequencenumber", row -> isOwn(row) ? 1 + Ordered.count(order(row)) : Ordered.place(row));
    }

    private Link product(String number) {
        Table all = products.get();
        int[] found = all.find(all.shape.column("productnumber").index, number);
        return found.length == 0
                ? null
                : new Link("product", (UUID) all.cell(found[0], all.shape.keys().getFirst().index));
    }

    private void amounts() {
        cell("quantity", row -> (isOwn(row) ? BigDecimal.ONE : ordered.quantity(row)).setScale(10));
        money("priceperunit", row -> isOwn(row) ? OWN_PRICE : ordered.price(row));
        money(
                "manualdiscountamount",
                row -> isOwn(row) || ordered.discount(row).signum() == 0 ? null : ordered.discount(row));
        money(
                "baseamount",
                row -> isOwn(row) ? OWN_PRICE : ordered.quantity(row).multiply(ordered.price(row)));
        money("extendedamount", row -> isOwn(row) ? OWN_PRICE : ordered.amount(row));
        constant("exchangerate", BigDecimal.ONE);
    }

    private void money(String name, java.util.function.IntFunction<BigDecimal> amount) {
        java.util.function.IntFunction<Object> padded = row ->
                amount.apply(row) == null ? null : amount.apply(row).setScale(4, java.math.RoundingMode.HALF_EVEN);
        cell(name, padded);
        cell(name + "_base", padded);
    }

    private void marks(List<Shape> shapes) {
        cell("msdynce_ismaintainedexternally", row -> !isOwn(row));
        cell("msdynce_orderhasexternalmaintainedproductsonly", row -> SalesOrders.external(order(row)));
        cell("msdynce_orderissubmitted", row -> SalesOrders.active(order(row)));
        constant("ispriceoverridden", true);
        constant("producttypecode", 1);
        constant("propertyconfigurationstatus", 2);
        constant("salesorderstatecode", 0);
        constant("transactioncurrencyid", SalesDemo.link(shapes, "transactioncurrency", 0));
    }

    @Override
    public int[] find(int column, Object value) {
        Column wanted = shape().columns.get(column);
        UUID id = value instanceof Link link ? link.id() : value instanceof UUID given ? given : null;
        if (wanted.kind == Kind.ID) return id == null ? new int[0] : one(Ids.row(table, id));
        return switch (wanted.name) {
            case "salesorderid" -> id == null ? new int[0] : ofOrder(Ids.row(orderTable, id));
            case "msdynce_ordernumber" -> ofOrder(numbers.row(value));
            default -> new int[0];
        };
    }

    private int[] ofOrder(int order) {
        if (order < 0 || order >= orders) return new int[0];
        IntStream lines = IntStream.range(Ordered.line(order), Ordered.line(order) + Ordered.count(order));
        if (SalesOrders.external(order)) return lines.toArray();
        int own = Ordered.lines(orders) + order / 10 * 2 + order % 10 - 8;
        return IntStream.concat(lines, IntStream.of(own)).toArray();
    }
}
