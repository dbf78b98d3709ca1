package crosstie.model;

/**
 * One member of a closed list.
 *
 * @param value canonical text: the member name (F&amp;O), the number without leading zeros (Dataverse), {@code true} or {@code false}
 * @param label what people read
 * @param state of a status: the state it belongs to; empty for any other member (D-33)
 * @param defaultStatus of a state: the status that comes with it when none is sent; empty for any other member (D-33)
 */
public record Choice(String value, String label, String state, String defaultStatus) {
    /** A member that stands for itself. */
    public Choice(String value, String label) {
        this(value, label, "", "");
    }
}
