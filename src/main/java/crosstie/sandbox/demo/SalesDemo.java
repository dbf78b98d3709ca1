package crosstie.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.data.CellText;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Demo;
import crosstie.sandbox.data.Ids;
import crosstie.sandbox.data.Kind;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.sales.Organization;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The Sales side: accounts and contacts by the number of rows, reference tables from a resource file. */
public final class SalesDemo {
    static final Instant CREATED = Instant.parse("2025-01-15T08:30:00Z");
    private static final long FIRST_VERSION = 20_000_000L;
    private static final List<String> INDEXED = List.of(
            "accountnumber",
            "msdynce_contactnumber",
            "productnumber",
            "quotenumber",
            "ordernumber",
            "invoicenumber",
            "msdynce_ordernumber",
            "msdynce_invoicenumber",
            "isocurrencycode",
            "quoteid",
            "salesorderid",
            "invoiceid",
            "productid",
            "new_code");

    private final List<Shape> shapes;
    private final JsonNode resource = Shape.resource("demo-sales.json");

    public SalesDemo(List<Shape> shapes) {
        this.shapes = shapes;
    }

    static Link link(List<Shape> shapes, String table, int row) {
        return new Link(table, Ids.of(number(shapes, table), row));
    }

    static int number(List<Shape> shapes, String table) {
        for (int i = 0; i < shapes.size(); i++) if (shapes.get(i).name.equals(table)) return i;
        throw new IllegalStateException("no table " + table);
    }

    public Organization organization() {
        return new Organization(
                link(shapes, "organization", 0).id(),
                link(shapes, "systemuser", 0),
                link(shapes, "businessunit", 0),
                link(shapes, "transactioncurrency", 0));
    }

    public Database database(int rows, int invalid, long seed) {
        List<Table> tables = new ArrayList<>();
        Goods goods = new Goods(rows, seed);
        int product = number(shapes, "product");
        int contacts = Math.max(1, (int) (rows * 3L / 5));
        for (int i = 0; i < shapes.size(); i++) {
            Shape shape = shapes.get(i);
            Demo demo = switch (shape.name) {
                case "account" -> new Accounts(shapes, i, rows, invalid, contacts, seed);
                case "contact" -> new Contacts(shapes, i, contacts, rows, seed);
                case "quote" -> new Quotes(shapes, i, goods, rows, contacts, seed);
                case "quotedetail" -> new QuoteLines(shapes, i, goods, rows, seed, () -> tables.get(product));
                case "salesorder" -> new SalesOrders(shapes, i, goods, rows, contacts, seed);
                case "salesorderdetail" -> new SalesOrderLines(shapes, i, goods, rows, seed, () -> tables.get(product));
                default -> fixed(shape, i);
            };
            List<String> indexed = new ArrayList<>(INDEXED);
            indexed.add(shape.keys().getFirst().name);
            tables.add(new Table(shape, demo, indexed));
        }
        return new Database("sales", tables, FIRST_VERSION);
    }

    private Demo fixed(Shape shape, int number) {
        List<Object[]> rows = new ArrayList<>();
        for (JsonNode facts : resource.path(shape.name)) rows.add(row(shape, number, rows.size(), facts));
        return rows.isEmpty() ? Demo.NONE : new FixedRows(rows, number);
    }

    private Object[] row(Shape shape, int number, int place, JsonNode facts) {
        Object[] cells = new Object[shape.columns.size()];
        for (Column column : shape.columns) cells[column.index] = cell(column, facts.get(column.name), number, place);
        facts.fieldNames().forEachRemaining(name -> {
            if (shape.column(name) == null) throw new IllegalStateException(shape.name + " has no column " + name);
        });
        return cells;
    }

    private Object cell(Column column, JsonNode value, int number, int place) {
        if (column.kind == Kind.ID) return Ids.of(number, place);
        if (value != null && column.kind == Kind.LOOKUP) {
            String[] parts = value.asText().split("#");
            return link(shapes, parts[0], Integer.parseInt(parts[1]));
        }
        if (value != null) return CellText.read(value, column);
        return usual(column, shapes);
    }

    /** What every demo row has in the columns that all tables share. */
    static Object usual(Column column, List<Shape> shapes) {
        return switch (column.name) {
            case "createdon", "modifiedon" -> CREATED;
            case "createdby", "modifiedby" -> link(shapes, "systemuser", 0);
            case "organizationid" -> column.kind == Kind.LOOKUP ? link(shapes, "organization", 0) : null;
            case "statecode" -> 0;
            case "statuscode" -> 1;
            default -> column.kind == Kind.BOOLEAN ? Boolean.FALSE : null;
        };
    }
}
