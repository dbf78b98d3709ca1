package crosstie.sandbox.sales;

import crosstie.sandbox.data.Shape;
import java.util.List;
import java.util.Map;

/**
 * How this server behaves where real ones differ. Names and what is usual:
 *
 * <ul>
 *   <li>{@code duplicateStatus} 412: status of a duplicate that a rule has found; 500 is the other (D-26)
 *   <li>{@code duplicateAttributes} no: whether a broken key names its values as XML (D-31)
 *   <li>{@code closing} patch: whether quotes, orders and opportunities are closed by PATCH as well, or by {@code action} only (D-33)
 *   <li>{@code productsActive} external: whether products begin in state Active where the organization's setting does not say so: those that
 *       F&O maintains, as a workflow of this organization publishes them, or {@code yes} all, or {@code no} none (D-38)
 *   <li>{@code moneyPrecision} column: whether money is rounded as the column says, or as the {@code currency} does (D-34)
 *   <li>{@code bulk} yes: whether there are bulk messages at all (D-49)
 *   <li>{@code messageBytes} 116.85 MB: the most that a bulk message may have (D-48)
 *   <li>{@code deadlocks} 0: so many bulk messages of several rows are given up for a deadlock or a time-out in turn (D-50)
 *   <li>{@code trackingDays} 7: days for which changes are remembered (D-51)
 *   <li>{@code untracked} none: further tables without change tracking, by logical name
 *   <li>{@code notGlobal} none: tables of which the user does not see the whole organization (D-51)
 * </ul>
 */
record Switches(Map<String, String> all) {
    private static final String MESSAGE_BYTES = String.valueOf((long) (116.85 * 1024 * 1024));

    private String by(String name, String usual) {
        return all.getOrDefault(name, usual);
    }

    int duplicateStatus() {
        return Integer.parseInt(by("duplicateStatus", "412"));
    }

    boolean duplicateAttributes() {
        return by("duplicateAttributes", "no").equals("yes");
    }

    boolean closingByAction() {
        return by("closing", "patch").equals("action");
    }

    boolean productsActive(boolean external) {
        String wanted = by("productsActive", "external");
        return wanted.equals("external") ? external : wanted.equals("yes");
    }

    boolean currencyPrecision() {
        return by("moneyPrecision", "column").equals("currency");
    }

    boolean bulk() {
        return by("bulk", "yes").equals("yes");
    }

    long messageBytes() {
        return Long.parseLong(by("messageBytes", MESSAGE_BYTES));
    }

    int deadlocks() {
        return Integer.parseInt(by("deadlocks", "0"));
    }

    int trackingDays() {
        return Integer.parseInt(by("trackingDays", "7"));
    }

    boolean isTracked(Shape shape) {
        return Definitions.tracked(shape) && !names("untracked").contains(shape.name);
    }

    boolean readsOrganization(String table) {
        return !names("notGlobal").contains(table);
    }

    private List<String> names(String name) {
        return List.of(by(name, "").split(","));
    }
}
