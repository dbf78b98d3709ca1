package crosstie.sandbox.sales;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.http.Request;
import crosstie.sandbox.query.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The published rules that tell duplicates; they run for callers that ask for them (D-26). */
final class Duplicates {
    private static final Map<String, List<List<String>>> RULES = Map.of(
            "account", List.of(List.of("name"), List.of("emailaddress1"), List.of("websiteurl")),
            "contact", List.of(List.of("emailaddress1"), List.of("firstname", "lastname")),
            "lead", List.of(List.of("emailaddress1")));

    private final Switches switches;

    Duplicates(Switches switches) {
        this.switches = switches;
    }

    /** @param self the row's own slot; -1 for a new one */
    void check(Request request, Table table, Object[] cells, int self) {
        if (!request.header("mscrm.suppressduplicatedetection").equalsIgnoreCase("false")) return;
        for (List<String> rule : RULES.getOrDefault(table.shape.name, List.of())) {
            List<Column> columns = columns(table.shape, rule);
            if (columns.stream().allMatch(c -> cells[c.index] != null) && hit(table, columns, cells, self))
                throw new Fault(
                        switches.duplicateStatus(),
                        "0x80040333",
                        "A record was not created or updated because a duplicate of the current record already exists.");
        }
    }

    private static List<Column> columns(Shape shape, List<String> names) {
        List<Column> columns = new ArrayList<>();
        names.forEach(name -> columns.add(shape.column(name)));
        return columns;
    }

    private static boolean hit(Table table, List<Column> columns, Object[] cells, int self) {
        for (int slot = 0; slot < table.slots(); slot++) {
            int row = slot;
            if (row != self
                    && table.alive(row)
                    && columns.stream().allMatch(c -> Values.same(table.cell(row, c.index), cells[c.index])))
                return true;
        }
        return false;
    }
}
