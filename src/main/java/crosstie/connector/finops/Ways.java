package crosstie.connector.finops;

import crosstie.connector.WritePlan;
import crosstie.model.Choice;
import crosstie.model.Connection;
import crosstie.model.Parameter;
import crosstie.model.Refusal;
import java.util.List;
import java.util.Locale;

/** How rows are written: the connection's setting {@code writing}, else by how many there are. */
final class Ways {
    /** From so many rows up the time that a package takes to be unpacked is less than the one it saves (F-51, F-58). */
    private static final long MANY = 20_000;

    private static final String SETTING = "writing";
    private static final List<String> WAYS = List.of("auto", "batch", "package");

    private Ways() {}

    static Parameter parameter() {
        List<Choice> choices = WAYS.stream().map(w -> new Choice(w, w)).toList();
        return new Parameter(SETTING, SETTING, Parameter.Kind.CHOICE, WAYS.getFirst(), false, choices);
    }

    /** @throws Refusal usage, {@code WRITING_UNKNOWN} */
    static boolean byPackage(Connection connection, WritePlan plan) {
        String way = connection.setting(SETTING).strip().toLowerCase(Locale.ROOT);
        if (!way.isEmpty() && !WAYS.contains(way)) {
            throw Refusal.usage("WRITING_UNKNOWN", connection.setting(SETTING), String.join(", ", WAYS));
        }
        return way.equals("package") || !way.equals("batch") && plan.expected() >= MANY;
    }
}
