package crosstie.sandbox.finops;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import crosstie.sandbox.query.Values;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * What F&O sees to when sales orders and their lines are written: defaults from customer, header and product, the discount of the whole line,
 * and what nobody may set from outside.
 */
final class SalesOrders {
    static final String HEADERS = "CDSSalesOrderHeaders";
    static final String LINES = "CDSSalesOrderLines";
    private static final Set<String> OWN = Set.of(
            "SalesOrderProcessingStatus",
            "SalesOrderStatus",
            "SalesOrderLineStatus",
            "AreTotalsUpdated",
            "OrderTotalTaxAmount",
            "OrderHeaderTaxAmount",
            "OrderTotalChargesAmount",
            "OrderTotalDiscountAmount",
            "OrderCreationDateTime",
            "LineAmount",
            "LineDiscountAmount",
            "TotalChargesAmount",
            "TotalTaxAmount");
    private static final Set<String> CLOSED = Set.of("Invoiced", "Canceled");

    private final Database database;
    private final Clock clock;

    SalesOrders(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    static boolean isOrder(Shape shape) {
        return shape.set.equals(HEADERS) || shape.set.equals(LINES);
    }

    /** Whether what is sent for the column changes nothing (F-39); {@code cells} null for a new row. */
    static boolean ignored(Shape shape, Column column, Object[] cells) {
        if (!isOrder(shape)) return false;
        if (OWN.contains(column.name) || shape.set.equals(HEADERS) && column.name.equals("TotalDiscountAmount"))
            return true;
        boolean calculated = cells != null && new Cells(shape, cells).is("AreTotalsUpdated", "Yes");
        return calculated && column.name.equals("OrderTotalAmount");
    }

    /** An order that is invoiced or cancelled stays as it is. */
    void refuseClosed(Shape shape, Object[] cells) {
        if (!isOrder(shape)) return;
        Cells row = new Cells(shape, cells);
        Cells header = shape.set.equals(HEADERS) ? row : header(row);
        String status = header == null ? "" : header.text("SalesOrderProcessingStatus");
        if (CLOSED.contains(status))
            throw Refused.write(
                    shape.aot,
                    "Error: Sales order " + header.text("SalesOrderNumber") + " cannot be changed in status " + status
                            + ".");
    }

    /** Completes a new row that has passed all checks. */
    void created(Shape shape, Object[] cells) {
        Cells row = new Cells(shape, cells);
        if (shape.set.equals(HEADERS)) header(row, customer(row, "OrderingCustomerAccountNumber"));
        if (shape.set.equals(LINES)) line(row, header(row));
    }

    /** Completes a changed row. */
    void updated(Shape shape, Object[] cells) {
        if (shape.set.equals(LINES)) amounts(new Cells(shape, cells));
    }

    private void header(Cells order, Cells buyer) {
        order.fill("InvoiceCustomerAccountNumber", order.text("OrderingCustomerAccountNumber"));
        Cells payer = customer(order, "InvoiceCustomerAccountNumber");
        order.put("SalesOrderProcessingStatus", "Active");
        order.put("SalesOrderStatus", "Backorder");
        order.put("AreTotalsUpdated", "No");
        order.put("OrderCreationDateTime", clock.instant().truncatedTo(ChronoUnit.SECONDS));
        if (order.is("SalesOrderOriginType", "NotSpecified"))
            order.put("SalesOrderOriginType", "SalesOrderIntegration");
        if (buyer == null || payer == null) return;
        order.fill("SalesOrderName", name(buyer));
        order.fill("CurrencyCode", buyer.text("SalesCurrencyCode"));
        order.fill("LanguageId", buyer.text("LanguageId"));
        order.fill("DefaultShippingSiteId", buyer.text("SiteId"));
        order.fill("DefaultShippingWarehouseId", buyer.text("WarehouseId"));
        for (String part : DocumentLine.ADDRESS) order.fill("InvoiceAddress" + part, payer.get("Address" + part));
        order.fill("InvoiceAddressStateId", payer.get("AddressState"));
    }

    static String name(Cells customer) {
        String name = customer.text("OrganizationName");
        return !name.isEmpty()
                ? name
                : (customer.text("PersonFirstName") + " " + customer.text("PersonLastName")).strip();
    }

    private void line(Cells line, Cells header) {
        Cells product = row("SellableReleasedProducts", "ProductNumber", line.text("ProductNumber"), line);
        if (product != null) DocumentLine.fillFrom(product, line);
        line.put("SalesOrderLineStatus", "Backorder");
        line.fill("CurrencyCode", header.text("CurrencyCode"));
        DocumentLine.fillAddress(header, line);
        amounts(line);
    }

    private static void amounts(Cells line) {
        Amounts.settle(line, "OrderedSalesQuantity");
    }

    /** After a row was written: the totals of its order are out of date. */
    void touched(Work work, Table table, int slot, Object[] before) {
        if (!isOrder(table.shape)) return;
        Table headers = database.set(HEADERS);
        boolean own = table == headers;
        int header = own ? slot : find(headers, "SalesOrderNumber", new Cells(table.shape, table.copy(slot)));
        if (header < 0) return;
        Cells order = new Cells(headers.shape, headers.copy(header));
        boolean same = before != null
                && java.util.Arrays.equals(before, 0, before.length - 1, table.copy(slot), 0, before.length - 1);
        if (same || order.is("AreTotalsUpdated", "No")) return;
        order.put("AreTotalsUpdated", "No");
        work.change(headers, header, order.all());
    }

    private Cells header(Cells line) {
        return row(HEADERS, "SalesOrderNumber", line.text("SalesOrderNumber"), line);
    }

    private Cells customer(Cells order, String column) {
        return row("CustomersV2", "CustomerAccount", order.text(column), order);
    }

    private Cells row(String set, String key, String value, Cells of) {
        Table table = database.set(set);
        int slot = find(table, key, value, of.text("dataAreaId"));
        return slot < 0 ? null : new Cells(table.shape, table.copy(slot));
    }

    private static int find(Table table, String key, Cells of) {
        return find(table, key, of.text(key), of.text("dataAreaId"));
    }

    /** The row of a company with this key; -1 when there is none. */
    static int find(Table table, String key, String value, String company) {
        if (value.isEmpty()) return -1;
        int owner = table.shape.column("dataAreaId").index;
        int column = table.shape.column(key).index;
        for (int slot : table.find(column, value))
            if (Values.same(table.cell(slot, owner), company) && Values.same(table.cell(slot, column), value))
                return slot;
        return -1;
    }
}
