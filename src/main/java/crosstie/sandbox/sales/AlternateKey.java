package crosstie.sandbox.sales;

import java.util.List;

/** An alternate key that is Active (D-30): exactly these two exist, where the Prospect to cash solution has them. */
record AlternateKey(String name, String label, String table, List<String> columns) {
    static final List<AlternateKey> ACTIVE = List.of(
            new AlternateKey("msdynce_accountnumber", "Account Number", "account", List.of("accountnumber")),
            new AlternateKey("msdynce_contactnumber", "Contact Number", "contact", List.of("msdynce_contactnumber")));

    static List<AlternateKey> of(String table) {
        return ACTIVE.stream().filter(key -> key.table.equals(table)).toList();
    }
}
