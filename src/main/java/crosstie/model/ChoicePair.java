package crosstie.model;

/**
 * Two members of closed lists that probably mean the same.
 *
 * @param from value in the source
 * @param to value in the destination
 * @param reason why
 */
public record ChoicePair(Choice from, Choice to, Reason reason) {
    /** From the surest to the least sure. */
    public enum Reason {
        SAME_VALUE,
        SAME_LABEL,
        SAME_MEANING
    }
}
