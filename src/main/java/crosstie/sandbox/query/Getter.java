package crosstie.sandbox.query;

/** A compiled way to a value of a row. */
@FunctionalInterface
public interface Getter<R> {
    Object of(R row);
}
