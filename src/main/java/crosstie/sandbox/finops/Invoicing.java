package crosstie.sandbox.finops;

import crosstie.sandbox.data.Blank;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/** Posts invoices of orders; the entities show those of customers that are kept in Sales. Header charges go with the first invoice. */
final class Invoicing {
    private static final String HEADERS = "ExternallyMaintainedCustomerSalesInvoiceHeaders";
    private static final String LINES = "ExternallyMaintainedCustomerSalesInvoiceLines";
    private static final List<String> COPIED = List.of(
            "CurrencyCode",
            "SalesOrderNumber",
            "InvoiceCustomerAccountNumber",
            "CustomersOrderReference",
            "SalesOrderOriginType",
            "InvoiceAddressStreet",
            "InvoiceAddressStreetNumber",
            "InvoiceAddressCity",
            "InvoiceAddressZipCode",
            "InvoiceAddressCountryRegionId",
            "InvoiceAddressCountryRegionISOCode",
            "PaymentTermsName",
            "DeliveryTermsCode",
            "DeliveryModeCode",
            "ContactPersonId");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Database database;
    private final Clock clock;

    Invoicing(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param part half of what was ordered; otherwise all that is left
     * @param date null for today
     */
    void post(Work work, Cells order, boolean part, LocalDate date) {
        Table headers = database.set(HEADERS);
        List<Cells> earlier = earlier(headers, order);
        Cells invoice = fresh(headers.shape, order);
        String number = "CIV-%06d".formatted(headers.slots() + 1);
        invoice.put("InvoiceNumber", number);
        invoice.put("LedgerVoucher", "ARPV-%06d".formatted(headers.slots() + 1));
        invoice.put("InvoiceDate", noon(date));
        for (String name : COPIED) invoice.put(name, order.get(name));
        invoice.put("InvoiceAddressState", order.text("InvoiceAddressStateId"));
        boolean first = earlier.isEmpty();
        BigDecimal charges = first ? order.number("OrderTotalChargesAmount") : BigDecimal.ZERO;
        BigDecimal discount = first ? order.number("TotalDiscountAmount") : BigDecimal.ZERO;
        BigDecimal tax = first ? Totals.headerTax(order) : BigDecimal.ZERO;
        invoice.put("TotalChargeAmount", charges);
        invoice.put("TotalDiscountAmount", discount);
        invoice.put("TotalDiscountCustomerGroupCode", discount);
        invoice.put("InvoiceHeaderTaxAmount", tax);
        BigDecimal amounts = BigDecimal.ZERO;
        for (Cells line : lines(work, order, invoice, first, part)) {
            amounts = amounts.add(line.number("LineAmount")).add(line.number("LineTotalChargeAmount"));
            tax = tax.add(line.number("LineTotalTaxAmount"));
        }
        invoice.put("TotalTaxAmount", Amounts.cents(tax));
        invoice.put(
                "TotalInvoiceAmount",
                Amounts.cents(amounts.subtract(discount).add(charges).add(tax)));
        work.add(headers, invoice.all());
    }

    private static List<Cells> earlier(Table headers, Cells order) {
        int number = headers.shape.column("SalesOrderNumber").index;
        return java.util.stream.IntStream.range(0, headers.slots())
                .filter(headers::alive)
                .filter(slot -> order.text("SalesOrderNumber").equals(headers.cell(slot, number)))
                .mapToObj(slot -> new Cells(headers.shape, headers.copy(slot)))
                .toList();
    }

    private Instant noon(LocalDate date) {
        LocalDate day = date == null ? clock.instant().atOffset(ZoneOffset.UTC).toLocalDate() : date;
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    private static Cells fresh(Shape shape, Cells order) {
        Object[] cells = new Object[shape.columns.size() + 1];
        for (Column column : shape.columns) cells[column.index] = Blank.initial(column);
        Cells row = new Cells(shape, cells);
        row.put("dataAreaId", order.text("dataAreaId"));
        return row;
    }

    private List<Cells> lines(Work work, Cells order, Cells invoice, boolean first, boolean part) {
        Table ordered = database.set(SalesOrders.LINES);
        Table lines = database.set(LINES);
        return java.util.Arrays.stream(Totals.lines(ordered, order))
                .mapToObj(slot -> {
                    Cells from = new Cells(ordered.shape, ordered.copy(slot));
                    Cells line = fresh(lines.shape, order);
                    for (String name : List.of("InvoiceNumber", "InvoiceDate", "LedgerVoucher", "CurrencyCode"))
                        line.put(name, invoice.get(name));
                    for (String name : List.of("ProductNumber", "ProductName", "SalesUnitSymbol", "SalesPrice"))
                        line.put(name, from.get(name));
                    line.put("LineCreationSequenceNumber", from.get("LineCreationSequenceNumber"));
                    amounts(line, from, order, first, part);
                    work.add(lines, line.all());
                    return line;
                })
                .toList();
    }

    private static void amounts(Cells line, Cells from, Cells order, boolean first, boolean part) {
        BigDecimal ordered = from.number("OrderedSalesQuantity");
        BigDecimal half = Amounts.plain(ordered.multiply(HALF));
        BigDecimal quantity = part || !first ? half : ordered;
        BigDecimal discount = Amounts.cents(
                ordered.signum() == 0
                        ? BigDecimal.ZERO
                        : from.number("TotalDiscountAmount")
                                .multiply(quantity)
                                .divide(ordered, 10, RoundingMode.HALF_UP));
        BigDecimal amount =
                Amounts.cents(quantity.multiply(from.number("SalesPrice").subtract(from.number("LineDiscountAmount"))));
        line.put("InvoicedQuantity", quantity);
        line.put("LineTotalDiscountAmount", discount);
        line.put("LineAmount", amount);
        line.put(
                "LineTotalChargeAmount",
                Amounts.cents(
                        quantity.multiply(from.number("LineDiscountAmount")).subtract(discount)));
        line.put(
                "LineTotalTaxAmount",
                Amounts.tax(
                        amount, order.text("DeliveryAddressCountryRegionId"), order.text("DeliveryAddressStateId")));
    }
}
