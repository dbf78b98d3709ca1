package crosstie.sandbox.sales;

import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.data.Work;
import java.util.Map;
import java.util.SplittableRandom;

/** Account and contact numbers of the Prospect to cash solution: prefix, counter and random suffix; the counter is a row that grows. */
final class SolutionNumbers {
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final Map<String, String> NUMBERS =
            Map.of("account", "accountnumber", "contact", "msdynce_contactnumber");

    private final Database database;
    private final SplittableRandom random = new SplittableRandom();

    SolutionNumbers(Database database) {
        this.database = database;
    }

    /** Fills the number of a new row that came without one. */
    void fill(Work work, Shape shape, Object[] cells) {
        String name = NUMBERS.get(shape.name);
        if (name == null || cells[shape.column(name).index] != null) return;
        Table counters = database.named("msdynce_p2cautonumber");
        Shape counter = counters.shape;
        for (int slot = 0; slot < counters.slots(); slot++) {
            boolean own = counters.alive(slot)
                    && shape.name.equals(counters.cell(slot, counter.column("msdynce_entityname").index));
            if (!own) continue;
            Object[] row = counters.copy(slot);
            int next = (Integer) row[counter.column("msdynce_numbersequence").index];
            cells[shape.column(name).index] = "%s-%05d-%s"
                    .formatted(row[counter.column("msdynce_prefix").index], next, suffix((Integer)
                            row[counter.column("msdynce_suffixlength").index]));
            row[counter.column("msdynce_numbersequence").index] = next + 1;
            work.change(counters, slot, row);
            return;
        }
    }

    private String suffix(int length) {
        StringBuilder suffix = new StringBuilder(length);
        for (int i = 0; i < length; i++) suffix.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        return suffix.toString();
    }
}
