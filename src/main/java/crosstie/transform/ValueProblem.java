package crosstie.transform;

import java.util.Arrays;

/** A value that a step cannot turn into a result. Carries no stack trace: it is an expected fate of a row. */
@SuppressWarnings("serial") // never serialised: it crosses no process
public final class ValueProblem extends RuntimeException {
    private final String code;
    private final transient Object[] arguments;

    public ValueProblem(String code, Object... arguments) {
        super(code + Arrays.toString(arguments), null, false, false);
        this.code = code;
        this.arguments = arguments.clone();
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
