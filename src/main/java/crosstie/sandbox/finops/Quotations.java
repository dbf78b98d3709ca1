package crosstie.sandbox.finops;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import java.util.Set;

/**
 * What F&O sees to when sales quotations and their lines are written: defaults from customer, header and product, the discount of the whole
 * line, and what nobody may set from outside.
 */
final class Quotations {
    static final String HEADERS = "CDSSalesQuotationHeaders";
    static final String LINES = "CDSSalesQuotationLines";
    private static final Set<String> OWN = Set.of(
            "SalesQuotationStatus",
            "SalesQuotationHeaderCreationMethod",
            "SalesQuotationLineCreationMethod",
            "GeneratedSalesOrderNumber",
            "SalesQuotationConfirmationDate",
            "QuotationTotalTaxAmount",
            "QuotationHeaderTaxAmount",
            "QuotationTotalChargesAmount",
            "QuotationTotalDiscountAmount",
            "LineAmount",
            "LineDiscountAmount",
            "TotalChargesAmount",
            "TotalTaxAmount");

    private final Database database;

    Quotations(Database database) {
        this.database = database;
        Table headers = database.set(HEADERS);
        Table lines = database.set(LINES);
        int number = lines.shape.column("SalesQuotationNumber").index;
        int company = lines.shape.column("dataAreaId").index;
        int status = headers.shape.column("SalesQuotationStatus").index;
        lines.join("SalesQuotationStatus", headers, (table, slot) -> {
            String wanted = (String) table.cell(slot, number);
            int header = SalesOrders.find(headers, "SalesQuotationNumber", wanted, (String) table.cell(slot, company));
            return header < 0 ? "Created" : headers.cell(header, status);
        });
    }

    /** Whether what is sent for the column changes nothing (F-39). */
    static boolean ignored(Shape shape, Column column) {
        boolean quotation = shape.set.equals(HEADERS) || shape.set.equals(LINES);
        return quotation && OWN.contains(column.name);
    }

    /** Completes a new row that has passed all checks. */
    void created(Shape shape, Object[] cells) {
        Cells row = new Cells(shape, cells);
        if (shape.set.equals(HEADERS)) header(row);
        if (shape.set.equals(LINES)) line(row);
    }

    /** Completes a changed row. */
    void updated(Shape shape, Object[] cells) {
        if (shape.set.equals(LINES)) amounts(new Cells(shape, cells));
    }

    private void header(Cells quotation) {
        quotation.fill("InvoiceCustomerAccountNumber", quotation.text("RequestingCustomerAccountNumber"));
        quotation.put("SalesQuotationStatus", "Created");
        Cells customer = row("CustomersV2", "CustomerAccount", quotation, "RequestingCustomerAccountNumber");
        if (customer == null) return;
        quotation.fill("SalesQuotationName", SalesOrders.name(customer));
        quotation.fill("CurrencyCode", customer.text("SalesCurrencyCode"));
        quotation.fill("LanguageId", customer.text("LanguageId"));
        quotation.fill("DefaultShippingSiteId", customer.text("SiteId"));
        quotation.fill("DefaultShippingWarehouseId", customer.text("WarehouseId"));
        for (String part : DocumentLine.ADDRESS)
            quotation.fill("InvoiceAddress" + part, customer.get("Address" + part));
        quotation.fill("InvoiceAddressStateId", customer.get("AddressState"));
    }

    private void line(Cells line) {
        Cells product = row("SellableReleasedProducts", "ProductNumber", line, "ProductNumber");
        if (product != null) DocumentLine.fillFrom(product, line);
        Cells header = row(HEADERS, "SalesQuotationNumber", line, "SalesQuotationNumber");
        if (header != null) {
            line.fill("CurrencyCode", header.text("CurrencyCode"));
            line.fill("ShippingSiteId", header.text("DefaultShippingSiteId"));
            line.fill("ShippingWarehouseId", header.text("DefaultShippingWarehouseId"));
            DocumentLine.fillAddress(header, line);
        }
        amounts(line);
    }

    private static void amounts(Cells line) {
        Amounts.settle(line, "RequestedSalesQuantity");
    }

    /** The row of the same company that a column names; null when there is none. */
    private Cells row(String set, String key, Cells of, String column) {
        Table table = database.set(set);
        int slot = SalesOrders.find(table, key, of.text(column), of.text("dataAreaId"));
        return slot < 0 ? null : new Cells(table.shape, table.copy(slot));
    }
}
