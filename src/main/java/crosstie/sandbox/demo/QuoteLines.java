package crosstie.sandbox.demo;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Ids;
import crosstie.sandbox.data.Kind;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Lines of the quotes. Their products come from F&O: a line points to its product from the moment it is there. Quotes that are not all F&O's
 * end in a line of words and a price.
 */
final class QuoteLines extends Generated {
    static final BigDecimal OWN_PRICE = new BigDecimal("120");

    private final int table;
    private final int quoteTable;
    private final int quotes;
    private final Ordered wanted;
    private final Supplier<Table> products;

    QuoteLines(List<Shape> shapes, int table, Goods goods, int accounts, long seed, Supplier<Table> products) {
        super(shapes.get(table), Ordered.lines(Quotes.count(accounts)) + (Quotes.count(accounts) + 1) / 10);
        this.table = table;
        this.products = products;
        quotes = Quotes.count(accounts);
        quoteTable = SalesDemo.number(shapes, "quote");
        wanted = Quotes.of(goods, seed);
        for (Column column : shape().columns) {
            Object usual = SalesDemo.usual(column, shapes);
            if (usual != null) constant(column.name, usual);
        }
        cell("quotedetailid", row -> Ids.of(table, row));
        cell("quoteid", row -> new Link("quote", Ids.of(quoteTable, quote(row))));
        cell("quotestatecode", row -> Quotes.state(quote(row)));
        constant("msdynce_quoterevisionnumber", 0);
        goods(shapes);
        amounts();
        cell("msdynce_ismaintainedexternally", row -> !isOwn(row));
        cell("msdynce_quotehasexternalmaintainedproductsonly", row -> Quotes.external(quote(row)));
        constant("ispriceoverridden", true);
        constant("producttypecode", 1);
        constant("propertyconfigurationstatus", 2);
        constant("transactioncurrencyid", SalesDemo.link(shapes, "transactioncurrency", 0));
    }

    /** Lines that F&O does not know stand after all others, one for the ninth of every ten quotes. */
    private boolean isOwn(int row) {
        return row >= Ordered.lines(quotes);
    }

    private int quote(int row) {
        int own = row - Ordered.lines(quotes);
        return own < 0 ? Ordered.order(row) : own * 10 + 8;
    }

    private void goods(List<Shape> shapes) {
        Link[] units = new Link[Goods.UNITS.length];
        for (int i = 0; i < units.length; i++) units[i] = SalesDemo.link(shapes, "uom", i);
        cell("productid", row -> isOwn(row) ? null : product(wanted.goods.number(wanted.product(row))));
        cell("uomid", row -> isOwn(row) ? null : units[wanted.goods.unit(wanted.product(row))]);
        cell("description", row -> isOwn(row) ? null : wanted.goods.name(wanted.product(row)));
        cell("isproductoverridden", this::isOwn);
        cell("productdescription", row -> isOwn(row) ? "Fitting on site" : null);
        cell("sequencenumber", row -> isOwn(row) ? 1 + Ordered.count(quote(row)) : Ordered.place(row));
    }

    private Link product(String number) {
        Table all = products.get();
        int[] found = all.find(all.shape.column("productnumber").index, number);
        return found.length == 0
                ? null
                : new Link("product", (UUID) all.cell(found[0], all.shape.keys().getFirst().index));
    }

    private void amounts() {
        cell("quantity", row -> (isOwn(row) ? BigDecimal.ONE : wanted.quantity(row)).setScale(10));
        money("priceperunit", row -> isOwn(row) ? OWN_PRICE : wanted.price(row));
        money("manualdiscountamount", this::discount);
        money("baseamount", row -> isOwn(row) ? OWN_PRICE : wanted.quantity(row).multiply(wanted.price(row)));
        money("extendedamount", row -> isOwn(row) ? OWN_PRICE : wanted.amount(row));
        constant("exchangerate", BigDecimal.ONE);
    }

    private BigDecimal discount(int row) {
        return isOwn(row) || wanted.discount(row).signum() == 0 ? null : wanted.discount(row);
    }

    private void money(String name, IntFunction<BigDecimal> amount) {
        IntFunction<Object> padded =
                row -> amount.apply(row) == null ? null : amount.apply(row).setScale(4, RoundingMode.HALF_EVEN);
        cell(name, padded);
        cell(name + "_base", padded);
    }

    @Override
    public int[] find(int column, Object value) {
        Column wished = shape().columns.get(column);
        UUID id = value instanceof Link link ? link.id() : value instanceof UUID given ? given : null;
        if (id == null) return new int[0];
        if (wished.kind == Kind.ID) return one(Ids.row(table, id));
        return wished.name.equals("quoteid") ? ofQuote(Ids.row(quoteTable, id)) : new int[0];
    }

    private int[] ofQuote(int quote) {
        if (quote < 0 || quote >= quotes) return new int[0];
        IntStream lines = IntStream.range(Ordered.line(quote), Ordered.line(quote) + Ordered.count(quote));
        if (Quotes.external(quote)) return lines.toArray();
        return IntStream.concat(lines, IntStream.of(Ordered.lines(quotes) + quote / 10))
                .toArray();
    }
}
