package crosstie.cli.kit;

import crosstie.model.Refusal;
import crosstie.model.Status;

/** Exit codes: part of the public contract. */
public final class Exit {
    public static final int COMPLETED = 0;
    public static final int USAGE = 2;
    public static final int WARNING = 3;
    public static final int ERROR = 4;
    public static final int CHECK = 5;
    public static final int CANCELLED = 130;

    private Exit() {}

    public static int of(Status status) {
        return switch (status) {
            case RUNNING, COMPLETED -> COMPLETED;
            case WARNING -> WARNING;
            case ERROR -> ERROR;
            case CANCELLED -> CANCELLED;
        };
    }

    public static int of(Refusal.Kind kind) {
        return switch (kind) {
            case USAGE -> USAGE;
            case STOPPED -> ERROR;
            case CHECK -> CHECK;
        };
    }
}
