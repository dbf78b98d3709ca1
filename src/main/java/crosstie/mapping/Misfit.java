package crosstie.mapping;

import crosstie.model.Problem;

/** Something in a design that does not fit the systems; becomes a {@link Problem} where it stands. */
@SuppressWarnings("serial") // never serialised: it crosses no process
final class Misfit extends RuntimeException {
    private final String code;
    private final transient Object[] arguments;

    Misfit(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = arguments;
    }

    Problem at(String where) {
        return Problem.error(code, where, arguments);
    }
}
