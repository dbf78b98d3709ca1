package crosstie.sandbox.sales;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.query.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * An alternate key (D-28). The Sales tables have exactly the two that come with the Prospect to cash solution; the custom tables have the
 * other forms.
 *
 * @param status only {@code Active} keeps rows apart and can address them (D-30)
 */
record AlternateKey(String name, String label, String table, List<String> columns, String status) {
    private static final List<AlternateKey> ALL = List.of(
            active("msdynce_accountnumber", "Account Number", "account", "accountnumber"),
            active("msdynce_contactnumber", "Contact Number", "contact", "msdynce_contactnumber"),
            active("new_codeandyear", "Code and Year", "new_price", "new_code", "new_year"),
            active("new_regionandcode", "Region and Code", "new_price", "new_region", "new_code"),
            new AlternateKey("new_byname", "Name", "new_price", List.of("new_name"), "Pending"));

    private static AlternateKey active(String name, String label, String table, String... columns) {
        return new AlternateKey(name, label, table, List.of(columns), "Active");
    }

    static List<AlternateKey> of(String table) {
        return ALL.stream().filter(key -> key.table.equals(table)).toList();
    }

    static List<AlternateKey> active(String table) {
        return of(table).stream().filter(key -> key.status.equals("Active")).toList();
    }

    /** Rows that hold these values; at least one of the columns is looked up by. */
    static int[] rows(Table table, Map<Column, Object> values) {
        Column first = values.keySet().stream()
                .filter(c -> table.indexed(c.index))
                .findFirst()
                .orElseThrow();
        int[] found = table.find(first.index, values.get(first));
        return values.size() == 1
                ? found
                : Arrays.stream(found)
                        .filter(slot -> values.entrySet().stream()
                                .allMatch(e -> Values.same(table.cell(slot, e.getKey().index), e.getValue())))
                        .toArray();
    }
}
