package crosstie.sandbox.data;

/**
 * One value of a choice or an enum.
 *
 * @param state the state that a status belongs to; -1 for all others
 */
public record Option(int value, String label, int state) {}
