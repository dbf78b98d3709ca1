package crosstie.sandbox.sales;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import java.util.Arrays;
import java.util.Objects;

/** What the Prospect to cash solution does with the headers of orders and invoices. */
final class OrderSolution {
    static final String EXTERNAL = "msdynce_ismaintainedexternally";
    static final String ONLY_EXTERNAL = "msdynce_hasexternallymaintainedproductsonly";
    static final String STATUS = "msdynce_processingstatus";
    static final int ACTIVE = 647390000;
    private static final int SUBMITTED = 1;

    private final Database database;
    private final OrderLines lines;

    OrderSolution(Database database) {
        this.database = database;
        lines = new OrderLines(database);
    }

    /** Before a row is stored; {@code before} null for a new one. */
    void before(Shape shape, Object[] cells, Object[] before) {
        if (shape.name.equals("invoice")) owner(shape, cells, before);
        if (shape.name.equals("salesorder") && before != null) activation(shape, cells, before);
        lines.before(shape, cells, before);
    }

    /** After a row was stored, in the same transaction; {@code before} null for a new one. */
    void after(Work work, Table table, int slot, Object[] before) {
        lines.after(work, table, slot, before);
        if (table.shape.name.equals("salesorder") && before != null && isSubmitted(table, slot, before))
            lines.submit(work, table, slot);
    }

    /** After a row was deleted. */
    void removed(Work work, Table table, Object[] cells) {
        lines.removed(work, table, cells);
    }

    /** The seller reads the invoice of his order because he owns it. */
    private void owner(Shape shape, Object[] cells, Object[] before) {
        Column link = shape.column("salesorderid");
        if (cells[link.index] == null || before != null && cells[link.index].equals(before[link.index])) return;
        Table orders = database.named("salesorder");
        int order = Documents.slot(orders, cells[link.index]);
        if (order < 0) return;
        Link owner = (Link) orders.cell(order, orders.shape.column("ownerid").index);
        cells[shape.column("ownerid").index] = owner;
    }

    /** What the Activate button demands. */
    private static void activation(Shape shape, Object[] cells, Object[] before) {
        if (!activates(shape, cells, before) || truth(shape, cells, EXTERNAL)) return;
        if (!truth(shape, cells, ONLY_EXTERNAL))
            throw Fault.invalid("Only orders with externally maintained products can be activated.");
    }

    private static boolean activates(Shape shape, Object[] cells, Object[] before) {
        int status = shape.column(STATUS).index;
        return Objects.equals(cells[status], ACTIVE) && !Objects.equals(before[status], ACTIVE);
    }

    private static boolean isSubmitted(Table table, int slot, Object[] before) {
        Shape shape = table.shape;
        Object[] cells = table.copy(slot);
        if (truth(shape, cells, EXTERNAL)) return false;
        int state = shape.column("statecode").index;
        boolean now = Objects.equals(cells[state], SUBMITTED) && !Objects.equals(before[state], SUBMITTED);
        return now || activates(shape, cells, before);
    }

    static boolean truth(Shape shape, Object[] cells, String name) {
        Column column = shape.column(name);
        return column != null && Boolean.TRUE.equals(cells[column.index]);
    }

    static boolean differs(Shape shape, Object[] cells, Object[] before, String... names) {
        return Arrays.stream(names)
                .mapToInt(name -> shape.column(name).index)
                .anyMatch(i -> !Objects.equals(cells[i], before[i]));
    }
}
