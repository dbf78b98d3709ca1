package crosstie.sandbox.demo;

import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Work;
import crosstie.sandbox.finops.OrderLife;
import crosstie.sandbox.finops.OrderStep;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders entered in F&O, one for every ten accounts and 500 at most, in every state of their life, with the invoices that came of it. The
 * entity says of a customer that it is kept in Sales only when it is there, so none of them is sent before the customers are.
 */
final class FinopsOrders {
    private static final int MOST = 500;
    /** What was done with the order of each place; the last two are not for Sales: no totals, another origin. */
    private static final String[][] LIVES = {
        {},
        {"confirm"},
        {"confirm", "pick"},
        {"confirm", "deliver half"},
        {"confirm", "deliver"},
        {"confirm", "deliver", "invoice"},
        {"confirm", "invoice half"},
        {"confirm", "cancel"},
        {"confirm", "deliver", "invoice half"},
        {"confirm", "deliver", "invoice half", "invoice"},
        {"confirm", "untold"},
        {"confirm", "work order"},
    };

    private static final Map<String, String> COUNTRIES = Map.of(
            "US", "USA", "DE", "DEU", "FR", "FRA", "GB", "GBR", "JP", "JPN", "IN", "IND", "AU", "AUS", "CA", "CAN");

    private final Database database;
    private final OrderLife life;
    private final Ordered ordered;
    private final Noise noise;
    private final Texts texts;
    private final int accounts;
    private final int contacts;
    private final Numbers accountNumbers;
    private final Numbers contactNumbers;

    private FinopsOrders(Database database, Goods goods, int accounts, long seed) {
        this.database = database;
        this.accounts = accounts;
        contacts = Math.max(1, (int) (accounts * 3L / 5));
        life = new OrderLife(database, Clock.fixed(SalesDemo.CREATED, ZoneOffset.UTC), true);
        ordered = new Ordered(goods, seed, 80);
        noise = new Noise(seed + 5);
        texts = new Texts(noise);
        accountNumbers = new Numbers("ACC", new Noise(seed), 11);
        contactNumbers = new Numbers("CON", new Noise(seed + 1), 12);
    }

    static void fill(Database database, int accounts, long seed) {
        FinopsOrders orders = new FinopsOrders(database, new Goods(accounts, seed), accounts, seed);
        try (Work work = database.begin()) {
            for (int i = 0; i < Math.min(MOST, Math.max(1, accounts / 10)); i++) orders.enter(work, i);
            orders.life.calculateTotals(work);
            for (int i = 0; i < Math.min(MOST, Math.max(1, accounts / 10)); i++) orders.untold(work, i);
            work.commit();
        }
    }

    private void enter(Work work, int order) {
        String number = "SO-%06d".formatted(101 + order);
        int slot = life.enter(work, "CDSSalesOrderHeaders", header(order, number));
        for (int i = 0; i < Ordered.count(order); i++)
            life.enter(work, "CDSSalesOrderLines", line(number, Ordered.line(order) + i));
        if (order % 4 == 1) life.act(work, slot, OrderStep.of("charge", BigDecimal.valueOf(20 + order % 9)));
        if (order % 6 == 2) life.act(work, slot, OrderStep.of("discount", BigDecimal.valueOf(5)));
        for (String step : LIVES[order % LIVES.length]) {
            String[] words = step.split(" ");
            if (step.equals("untold") || step.equals("work order")) continue;
            life.act(work, slot, OrderStep.of(words[0], words.length > 1));
        }
    }

    /** Of some the job has not calculated the totals yet. */
    private void untold(Work work, int order) {
        List<String> life = List.of(LIVES[order % LIVES.length]);
        if (!life.contains("untold")) return;
        var headers = database.set("CDSSalesOrderHeaders");
        int slot = headers.find(headers.shape.column("SalesOrderNumber").index, "SO-%06d".formatted(101 + order))[0];
        Object[] cells = headers.copy(slot);
        cells[headers.shape.column("AreTotalsUpdated").index] = "No";
        work.change(headers, slot, cells);
    }

    private Map<String, Object> header(int order, String number) {
        int buyer = ordered.buyer(order, accounts, contacts);
        String customer = ordered.byContact(order) ? contactNumbers.of(buyer) : accountNumbers.of(buyer);
        Map<String, Object> row = new HashMap<>();
        row.put("dataAreaId", "usmf");
        row.put("SalesOrderNumber", number);
        row.put("SalesOrderName", texts.company(order + 3, 160));
        row.put("OrderingCustomerAccountNumber", customer);
        row.put("InvoiceCustomerAccountNumber", customer);
        row.put("CurrencyCode", "USD");
        row.put("LanguageId", "en-US");
        if (order % 3 != 2) row.put("CustomersOrderReference", "PO " + (4000 + order) + (order % 2 == 0 ? "/A" : ""));
        boolean work = List.of(LIVES[order % LIVES.length]).contains("work order");
        row.put("SalesOrderOriginType", work ? "WorkOrderIntegration" : "SalesOrderIntegration");
        row.put("SalesOrderOriginCode", work ? "WorkOrder" : "Sales");
        address(row, "Delivery", order, ordered.place(order, 0));
        address(row, "Invoice", order + 1, ordered.place(order, 1));
        return row;
    }

    private void address(Map<String, Object> row, String prefix, int order, Place place) {
        if (place.city() == null) return;
        String start = prefix + "Address";
        String iso = place.iso();
        row.put(start + "Street", texts.street(order));
        if (order % 3 == 1) row.put(start + "StreetNumber", "Dock " + order % 8);
        row.put(start + "City", place.city());
        row.put(start + "ZipCode", place.zip());
        if (place.state() != null) row.put(start + "StateId", place.state());
        row.put(start + "CountryRegionISOCode", iso);
        row.put(start + "CountryRegionId", COUNTRIES.get(iso));
    }

    private Map<String, Object> line(String number, int line) {
        Goods goods = ordered.goods;
        int product = ordered.product(line);
        Map<String, Object> row = new HashMap<>();
        row.put("dataAreaId", "usmf");
        row.put("SalesOrderNumber", number);
        row.put("LineCreationSequenceNumber", Ordered.place(line));
        row.put("ProductNumber", goods.number(product));
        row.put("ProductName", goods.name(product));
        row.put("SalesUnitSymbol", Goods.UNITS[goods.unit(product)]);
        row.put("OrderedSalesQuantity", Goods.trimmed(ordered.quantity(line)));
        row.put("SalesPrice", ordered.price(line));
        row.put("TotalDiscountAmount", ordered.discount(line));
        return row;
    }
}
