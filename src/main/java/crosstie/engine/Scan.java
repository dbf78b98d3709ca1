package crosstie.engine;

import crosstie.connector.Environment;
import java.util.List;

/** One ordered read of the destination into a table: key → hash of the mapped columns. */
record Scan(Environment destination, Setup setup, Likeness likeness, Halt halt) {
    void fill(KeyTable table) {
        try (Reader reader = new Reader(destination, List.of(setup.destinationQuery()), 0, halt)) {
            for (OpenPage page = reader.next(); page != null; page = reader.next()) {
                for (Row row : page.rows()) {
                    table.put(likeness.key(row.source), likeness.hash(row.source, List.of()));
                }
            }
        }
    }
}
