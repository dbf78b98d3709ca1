package crosstie.sandbox.query;

/** A compiled condition on a row. */
@FunctionalInterface
public interface Test<R> {
    boolean of(R row);
}
