package crosstie.transform;

import java.util.Arrays;

/** An argument of a transform that is missing or cannot be right, found when a mapping is compiled or checked. */
@SuppressWarnings("serial") // never serialised: it crosses no process
public final class ArgumentProblem extends RuntimeException {
    private final String code;
    private final transient Object[] arguments;

    public ArgumentProblem(String code, Object... arguments) {
        super(code + Arrays.toString(arguments));
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
