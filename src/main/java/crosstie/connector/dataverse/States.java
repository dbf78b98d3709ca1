package crosstie.connector.dataverse;

import crosstie.connector.RowWrite;
import crosstie.connector.WritePlan;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** State and status in the rows of one plan, and when they need a step of their own (D-33, D-38). */
final class States {
    static final String STATE = "statecode";
    private static final String STATUS = "statuscode";
    /** Created in their default state only, which is 0 (D-33). */
    private static final Set<String> BORN_OPEN = Set.of(
            "quote", "salesorder", "invoice", "opportunity", "lead", "task", "phonecall", "email", "appointment");

    private static final String PRODUCT = "product";
    private static final long DRAFT = 2;
    /** States that some servers set by an action only. */
    private static final Map<String, Set<Long>> CLOSED = Map.of(
            "quote", Set.of(2L, 3L),
            "salesorder", Set.of(2L, 3L),
            "opportunity", Set.of(1L, 2L));

    private final WritePlan plan;
    private final int state;
    private final int status;

    States(WritePlan plan) {
        this.plan = plan;
        this.state = position(STATE);
        this.status = position(STATUS);
    }

    private int position(String name) {
        return IntStream.range(0, plan.columns().size())
                .filter(i -> plan.columns().get(i).name().equals(name))
                .findFirst()
                .orElse(-1);
    }

    /** Whether rows of the plan may need a second step at all. */
    boolean areWritten() {
        String table = plan.entity().name();
        return state >= 0 && (BORN_OPEN.contains(table) || table.equals(PRODUCT));
    }

    String table() {
        return plan.entity().name();
    }

    boolean needSecondStep(RowWrite row) {
        Long wanted = wanted(row);
        if (wanted == null || Arrays.stream(row.send()).noneMatch(p -> p == state)) {
            return false;
        }
        if (row.create()) {
            return wanted != (table().equals(PRODUCT) ? DRAFT : 0);
        }
        // other fields go first: a closed document takes none, and closing may be an action (D-39)
        return CLOSED.getOrDefault(table(), Set.of()).contains(wanted);
    }

    Long wanted(RowWrite row) {
        return number(row.values()[state]);
    }

    Long wantedStatus(RowWrite row) {
        return status < 0 || Arrays.stream(row.send()).noneMatch(p -> p == status)
                ? null
                : number(row.values()[status]);
    }

    private static Long number(Object value) {
        return switch (value) {
            case Long n -> n;
            case String s when s.matches("[0-9]{1,10}") -> Long.valueOf(s);
            case null, default -> null;
        };
    }

    RowWrite without(RowWrite row) {
        int[] send =
                Arrays.stream(row.send()).filter(p -> p != state && p != status).toArray();
        return new RowWrite(row.create(), row.key(), row.id(), row.values(), send);
    }

    /** The second step: an update of the row that the first has written. */
    RowWrite only(RowWrite row) {
        int[] send =
                Arrays.stream(row.send()).filter(p -> p == state || p == status).toArray();
        return new RowWrite(false, row.key(), row.id(), row.values(), send);
    }
}
