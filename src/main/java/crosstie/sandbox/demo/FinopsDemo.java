package crosstie.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.data.Blank;
import crosstie.sandbox.data.CellText;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Demo;
import crosstie.sandbox.data.Kind;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.finops.Joins;
import java.util.ArrayList;
import java.util.List;

/** The Finance and Operations side: products by the number of rows, reference data per company from a resource file. */
public final class FinopsDemo {
    public static final List<String> COMPANIES = List.of("usmf", "demf");

    private final List<Shape> shapes;
    private final JsonNode resource = Shape.resource("demo-finops.json");

    public FinopsDemo(List<Shape> shapes) {
        this.shapes = shapes;
    }

    public Database database(int rows, long seed) {
        List<Table> tables = new ArrayList<>();
        for (Shape shape : shapes) {
            Demo demo = shape.set.equals("SellableReleasedProducts") ? new Products(shape, rows, seed) : fixed(shape);
            tables.add(new Table(shape, demo, indexed(shape)));
        }
        Database database = new Database("finops", tables, 1);
        Joins.of(database);
        FinopsOrders.fill(database, rows, seed);
        return database;
    }

    /** Key columns that tell rows apart, and parties, which contacts name; company, dates and line numbers do not. */
    private static List<String> indexed(Shape shape) {
        return shape.columns.stream()
                .filter(c ->
                        c.key && c.kind == Kind.TEXT && !c.name.equals("dataAreaId") || c.name.equals("PartyNumber"))
                .map(c -> c.name)
                .toList();
    }

    private Demo fixed(Shape shape) {
        JsonNode facts = resource.path(shape.set);
        List<Object[]> rows = new ArrayList<>();
        boolean perCompany = shape.column("dataAreaId") != null;
        for (String company : perCompany ? COMPANIES : List.of("")) {
            for (JsonNode values : facts.path("rows")) rows.add(row(shape, company, facts.get("columns"), values));
        }
        return rows.isEmpty() ? Demo.NONE : new FixedRows(rows);
    }

    private static Object[] row(Shape shape, String company, JsonNode names, JsonNode values) {
        Object[] cells = new Object[shape.columns.size()];
        for (Column column : shape.columns) cells[column.index] = Blank.initial(column);
        if (!company.isEmpty()) cells[shape.column("dataAreaId").index] = company;
        for (int i = 0; i < names.size(); i++) {
            Column column = shape.column(names.get(i).asText());
            if (column == null) throw new IllegalStateException(shape.set + " has no column " + names.get(i));
            cells[column.index] = CellText.read(values.get(i), column);
        }
        return cells;
    }
}
