package crosstie.sandbox;

import java.util.List;

/** The sandbox cannot start, and a person can act on the reason: the sentence of {@link #code} says how. */
public final class SandboxFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String code;
    private final transient List<String> arguments;

    SandboxFailure(String code, Throwable cause, Object... arguments) {
        super(code, cause);
        this.code = code;
        this.arguments = java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }

    /** {@code SANDBOX_ROWS}, {@code SANDBOX_SIGN_IN}, {@code SANDBOX_FAULTS}, {@code SANDBOX_PORT}, {@code SANDBOX_IN_USE} or {@code SANDBOX_STATE}. */
    public String code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
