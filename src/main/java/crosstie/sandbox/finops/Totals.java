package crosstie.sandbox.finops;

import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import java.math.BigDecimal;

/** The job that calculates the totals of sales orders. Tax on header charges is a part of the tax, and told apart as well. */
final class Totals {
    private final Database database;

    Totals(Database database) {
        this.database = database;
    }

    /** All orders whose totals are out of date. */
    void calculate(Work work) {
        Table headers = database.set(SalesOrders.HEADERS);
        for (int slot = 0; slot < headers.slots(); slot++) if (headers.alive(slot)) calculate(work, slot);
    }

    /** One order, if its totals are out of date. */
    void calculate(Work work, int slot) {
        Table headers = database.set(SalesOrders.HEADERS);
        Cells order = new Cells(headers.shape, headers.copy(slot));
        if (order.is("AreTotalsUpdated", "Yes")) return;
        calculate(work, order);
        work.change(headers, slot, order.all());
    }

    private void calculate(Work work, Cells order) {
        Table lines = database.set(SalesOrders.LINES);
        BigDecimal amounts = BigDecimal.ZERO;
        BigDecimal tax = headerTax(order);
        order.put("OrderHeaderTaxAmount", tax);
        for (int slot : lines(lines, order)) {
            Cells line = new Cells(lines.shape, lines.copy(slot));
            BigDecimal own = Amounts.tax(
                    line.number("LineAmount"),
                    order.text("DeliveryAddressCountryRegionId"),
                    order.text("DeliveryAddressStateId"));
            if (own.compareTo(line.number("TotalTaxAmount")) != 0) {
                line.put("TotalTaxAmount", own);
                work.change(lines, slot, line.all());
            }
            tax = tax.add(own);
            amounts = amounts.add(line.number("LineAmount")).add(line.number("TotalChargesAmount"));
        }
        BigDecimal charges = order.number("OrderTotalChargesAmount");
        order.put("OrderTotalTaxAmount", Amounts.cents(tax));
        order.put("OrderTotalDiscountAmount", order.number("TotalDiscountAmount"));
        order.put(
                "OrderTotalAmount",
                Amounts.cents(amounts.subtract(order.number("TotalDiscountAmount"))
                        .add(charges)
                        .add(tax)));
        order.put("AreTotalsUpdated", "Yes");
    }

    static BigDecimal headerTax(Cells order) {
        return Amounts.tax(
                order.number("OrderTotalChargesAmount"),
                order.text("DeliveryAddressCountryRegionId"),
                order.text("DeliveryAddressStateId"));
    }

    static int[] lines(Table lines, Cells order) {
        int number = lines.shape.column("SalesOrderNumber").index;
        int company = lines.shape.column("dataAreaId").index;
        return java.util.Arrays.stream(lines.find(number, order.text("SalesOrderNumber")))
                .filter(slot -> order.text("SalesOrderNumber").equals(lines.cell(slot, number))
                        && order.is("dataAreaId", (String) lines.cell(slot, company)))
                .toArray();
    }
}
