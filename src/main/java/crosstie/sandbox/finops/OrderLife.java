package crosstie.sandbox.finops;

import crosstie.sandbox.data.Blank;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/**
 * What people do with sales orders in F&O: confirm, pick, deliver, invoice, cancel, put a charge or a discount on the whole order, and run the
 * job that calculates totals. Delivered or invoiced in part means one half; the other half follows.
 */
public final class OrderLife {
    static final String CALCULATE = "calculateTotals";
    private static final Map<String, String> STATUS = Map.of(
            "Delivered", "Delivered",
            "DeliveredPartiallyInvoiced", "Delivered",
            "Invoiced", "Invoiced",
            "Canceled", "Canceled");
    private static final Set<String> BEFORE_DELIVERY = Set.of("Active", "Confirmed", "Picked");
    private static final Set<String> INVOICED_IN_PART = Set.of("PartiallyInvoiced", "DeliveredPartiallyInvoiced");

    private final Database database;
    private final SalesOrders orders;
    private final Invoicing invoicing;
    private final Totals totals;
    private final boolean awaited;

    OrderLife(Database database, Clock clock) {
        this(database, clock, false);
    }

    /** @param awaited whether all customers will come from Sales, though they are not there yet */
    public OrderLife(Database database, Clock clock, boolean awaited) {
        this.awaited = awaited;
        this.database = database;
        orders = new SalesOrders(database, clock);
        invoicing = new Invoicing(database, clock);
        totals = new Totals(database);
    }

    /** Enters a row of an order as a clerk does; what is not given is filled in. Answers its slot. */
    public int enter(Work work, String set, Map<String, Object> values) {
        Table table = database.set(set);
        Shape shape = table.shape;
        Object[] cells = new Object[shape.columns.size() + 1];
        for (Column column : shape.columns) cells[column.index] = Blank.initial(column);
        values.forEach((name, value) -> cells[shape.column(name).index] = value);
        orders.created(shape, cells);
        return work.add(table, cells);
    }

    public void calculateTotals(Work work) {
        totals.calculate(work);
    }

    /** @param slot of the header */
    public void act(Work work, int slot, OrderStep step) {
        if (step.action().equals(CALCULATE)) {
            totals.calculate(work, slot);
            return;
        }
        Table headers = database.set(SalesOrders.HEADERS);
        orders.refuseClosed(headers.shape, headers.copy(slot));
        Cells order = new Cells(headers.shape, headers.copy(slot));
        String now = order.text("SalesOrderProcessingStatus");
        switch (step.action()) {
            case "confirm" -> move(order, now, now.equals("Active") ? "Confirmed" : now);
            case "pick" -> move(order, now, BEFORE_DELIVERY.contains(now) ? "Picked" : now);
            case "deliver" -> move(order, now, delivered(now, step.part()));
            case "invoice" -> {
                boolean rest = INVOICED_IN_PART.contains(now);
                boolean kept = awaited || order.is("InvoiceCustomerIsExternallyMaintained", "Yes");
                if (kept) invoicing.post(work, order, step.part() && !rest, step.date());
                move(order, now, rest || !step.part() ? "Invoiced" : inPart(now));
            }
            case "cancel" -> {
                if (!BEFORE_DELIVERY.contains(now)) throw refused(headers.shape, order, now);
                move(order, now, "Canceled");
            }
            case "charge" -> amount(order, "OrderTotalChargesAmount", step.amount());
            case "discount" -> amount(order, "TotalDiscountAmount", step.amount());
            default -> throw Refused.route(step.action());
        }
        work.change(headers, slot, order.all());
    }

    private static String delivered(String now, boolean part) {
        if (INVOICED_IN_PART.contains(now)) return part ? now : "DeliveredPartiallyInvoiced";
        return part && !now.equals("Delivered") ? "PartiallyDelivered" : "Delivered";
    }

    private static String inPart(String now) {
        return now.equals("Delivered") ? "DeliveredPartiallyInvoiced" : "PartiallyInvoiced";
    }

    private static void move(Cells order, String now, String next) {
        if (now.equals(next)) return;
        order.put("SalesOrderProcessingStatus", next);
        order.put("SalesOrderStatus", STATUS.getOrDefault(next, "Backorder"));
    }

    private static void amount(Cells order, String column, BigDecimal amount) {
        order.put(column, Amounts.cents(amount));
        order.put("AreTotalsUpdated", "No");
    }

    private static Refused refused(Shape shape, Cells order, String now) {
        return Refused.write(
                shape.aot,
                "Error: Sales order " + order.text("SalesOrderNumber") + " cannot be canceled in status " + now + ".");
    }
}
