package crosstie.engine;

/**
 * How a system changes what it is sent, always and by a rule (F-26): learned from an answer, and from then on part of the field's canonical form.
 *
 * @param field destination field
 * @param length characters kept by {@link Kind#CUT}, else 0
 */
public record ServerHabit(String field, Kind kind, int length) {
    public enum Kind {
        /** Letters come back in another case ({@code en-us} → {@code en-US}). */
        CASE,
        /** Text comes back cut to a length. */
        CUT
    }
}
