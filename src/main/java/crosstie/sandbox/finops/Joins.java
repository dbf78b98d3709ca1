package crosstie.sandbox.finops;

import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Table;

/** Columns of orders that other entities decide whenever they are read: whether customers are kept in Sales, and on lines what the header says. */
public final class Joins {
    private static final String[][] OF_HEADER = {
        {"SalesOrderProcessingStatus", "SalesOrderProcessingStatus"},
        {"SalesOrderOriginType", "SalesOrderOriginType"},
        {"AreSalesOrderTotalsUpdated", "AreTotalsUpdated"},
        {"AreTotalsCalculated", "AreTotalsUpdated"},
        {"OrderingCustomerIsExternallyMaintained", "OrderingCustomerIsExternallyMaintained"},
        {"InvoiceCustomerIsExternallyMaintained", "InvoiceCustomerIsExternallyMaintained"},
        {"SalesOrderNumberHeader", "SalesOrderNumber"},
    };

    private Joins() {}

    /** To be called once, before anything is read. */
    public static void of(Database database) {
        Table customers = database.set("CustomersV2");
        Table headers = database.set(SalesOrders.HEADERS);
        Table lines = database.set(SalesOrders.LINES);
        for (String role : new String[] {"Ordering", "Invoice"}) {
            String account = role + "CustomerAccountNumber";
            headers.join(
                    role + "CustomerIsExternallyMaintained",
                    customers,
                    (table, slot) ->
                            of(table, slot, account, customers, "CustomerAccount", "IsExternallyMaintained", "No"));
        }
        for (String[] pair : OF_HEADER) {
            lines.join(
                    pair[0],
                    headers,
                    (table, slot) -> of(table, slot, "SalesOrderNumber", headers, "SalesOrderNumber", pair[1], ""));
        }
    }

    private static Object of(
            Table table, int slot, String from, Table other, String key, String column, String nothing) {
        String value = (String) table.cell(slot, table.shape.column(from).index);
        String company = (String) table.cell(slot, table.shape.column("dataAreaId").index);
        int found = SalesOrders.find(other, key, value, company);
        return found < 0 ? nothing : other.cell(found, other.shape.column(column).index);
    }
}
