package crosstie.sandbox.sales;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import crosstie.sandbox.http.Request;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/**
 * The tax on header charges, for which Sales has no place: the Prospect to cash solution keeps it as the tax of one line of words, Freight
 * Tax, whose number is 0 and which no line of F&O stands for.
 */
final class FreightTax {
    private static final Map<String, String> LINES =
            Map.of("salesorder", "salesorderdetail", "invoice", "invoicedetail");
    private static final String AMOUNT = "msdynce_misctax";
    private static final String MARK = "msdynce_ismisctax";

    private final Database database;
    private final SalesWriter writer;

    FreightTax(Database database, SalesWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    /** After a header was written; {@code draft} says what was sent. */
    void keep(Work work, Table headers, int slot, Draft draft, Request request) {
        String name = LINES.get(headers.shape.name);
        if (name == null || !draft.gives(headers.shape.column(AMOUNT))) return;
        Table lines = database.named(name);
        UUID id = (UUID) headers.cell(slot, headers.shape.keys().getFirst().index);
        Column link = lines.shape.column(headers.shape.name + "id");
        int[] there = Arrays.stream(lines.find(link.index, id))
                .filter(line -> Boolean.TRUE.equals(lines.cell(line, lines.shape.column(MARK).index)))
                .toArray();
        if (there.length > 1) throw Fault.invalid("Sales order can not contain more than one Freight tax");
        Object amount = headers.cell(slot, headers.shape.column(AMOUNT).index);
        boolean wanted = amount instanceof BigDecimal tax && tax.signum() > 0;
        if (!wanted && there.length == 1) writer.remove(work, lines, there[0]);
        if (!wanted) return;
        Draft line = line(lines.shape, (BigDecimal) amount);
        if (there.length == 1) {
            writer.update(work, lines, there[0], line, null, request);
            return;
        }
        line.set(link, new Link(headers.shape.name, id));
        writer.insert(work, lines, line, null, request);
    }

    private static Draft line(Shape shape, BigDecimal tax) {
        Draft line = new Draft(shape);
        line.set(shape.column("isproductoverridden"), true);
        line.set(shape.column("productdescription"), "Freight Tax");
        line.set(shape.column("quantity"), BigDecimal.ONE);
        line.set(shape.column("priceperunit"), BigDecimal.ZERO);
        line.set(shape.column("tax"), tax);
        line.set(shape.column("sequencenumber"), 0);
        line.set(shape.column(MARK), true);
        line.set(shape.column(OrderSolution.EXTERNAL), true);
        return line;
    }
}
