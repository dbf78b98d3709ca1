package crosstie.model;

import java.util.List;

/**
 * One difference between two designs.
 *
 * @param where the names on the way to the part, each after a slash, such as {@code /tasks/Accounts/mappings/CreditLimit}
 * @param before JSON on one line; empty for what is new
 * @param after JSON on one line; empty for what is gone
 * @param fields of a row that is another now: what of it changed
 */
public record DesignChange(Kind kind, String where, String before, String after, List<Detail> fields) {
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** The same rows in another order. */
        MOVED
    }

    /** One member of a row; values are JSON, empty where there is none. */
    public record Detail(String name, String before, String after) {}

    public DesignChange {
        fields = List.copyOf(fields);
    }
}
