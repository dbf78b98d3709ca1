package crosstie.sandbox.sales;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Shape;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Fills numbers of documents that were not sent, by auto-numbering (D-40). */
final class Counters {
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final Map<String, String> PREFIXES = Map.of(
            "quote.quotenumber", "QUO",
            "salesorder.ordernumber", "ORD",
            "invoice.invoicenumber", "INV");

    private final AtomicInteger next = new AtomicInteger(900_000);
    private final SplittableRandom random = new SplittableRandom();

    void fill(Shape shape, Object[] cells) {
        for (Column column : shape.columns) {
            String prefix = PREFIXES.get(shape.name + "." + column.name);
            if (prefix == null || cells[column.index] != null) continue;
            StringBuilder number = new StringBuilder(prefix + "-" + next.incrementAndGet() + "-");
            for (int i = 0; i < 6; i++) number.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            cells[column.index] = number.toString();
        }
    }
}
