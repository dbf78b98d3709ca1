package crosstie.connector.dataverse;

import crosstie.model.Choice;
import crosstie.model.Connection;
import crosstie.model.Parameter;
import crosstie.model.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How rows travel to the system: the connection's setting {@code writing}. */
enum Writing {
    /** Bulk messages where many rows are expected and the table takes them, else batches. */
    AUTO(100),
    /** A request for each row. */
    SINGLE(10),
    BATCH(100),
    /** Bulk messages wherever the table takes them (D-46). */
    BULK(1_000);

    static final String SETTING = "writing";
    /** From so many rows up a message for all of them pays for the question whether there is one (D-49). */
    private static final long MANY = 300;

    private final int rows;

    Writing(int rows) {
        this.rows = rows;
    }

    static Parameter parameter() {
        List<Choice> choices =
                Arrays.stream(values()).map(w -> new Choice(w.word(), w.word())).toList();
        return new Parameter(SETTING, SETTING, Parameter.Kind.CHOICE, AUTO.word(), false, choices);
    }

    /** @throws Refusal usage, {@code WRITING_UNKNOWN} */
    static Writing of(Connection connection) {
        String word = connection.settings().getOrDefault(SETTING, AUTO.word());
        return Arrays.stream(values())
                .filter(w -> w.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.usage("WRITING_UNKNOWN", word));
    }

    /** What it comes to for so many rows; -1 when nobody knows how many. */
    Writing forRows(long expected) {
        return this != AUTO ? this : expected >= MANY ? BULK : BATCH;
    }

    /** Rows to send at a time (D-48). */
    int rows() {
        return rows;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
