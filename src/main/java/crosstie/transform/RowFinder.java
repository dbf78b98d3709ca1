package crosstie.transform;

/** Finds a value of another row while a mapping runs. */
@FunctionalInterface
public interface RowFinder {
    /** What stands for a row that is not there. */
    Object NONE = new Object() {
        @Override
        public String toString() {
            return "(no such row)";
        }
    };

    /**
     * The value of {@code question.take()} in the row whose {@code question.match()} holds {@code key}; {@link #NONE} where there is no such row.
     *
     * @throws ValueProblem {@code LOOKUP_SEVERAL_ROWS} when more than one row has that key
     * @throws RowsAwaited when the row is not read yet; to be let through
     */
    Object find(Question question, Object key);

    /** Told once, when a mapping is compiled, what it may ask: a preview then keeps the answers that earlier tasks would bring about. */
    default void expect(Question question) {}

    /**
     * Where to look.
     *
     * @param destination whether the destination is asked, else the source
     * @param collection entity set
     * @param match field, or lookup path, that holds the key
     * @param take field whose value is wanted
     */
    record Question(boolean destination, String collection, String match, String take) {}
}
