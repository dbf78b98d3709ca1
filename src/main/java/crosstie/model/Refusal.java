package crosstie.model;

import java.util.List;

/**
 * Something asked for cannot be done, and a person can act on the reason. Faces show the sentence of {@code code} from the bundle, never a
 * stack trace. The exit code follows from {@link Kind}.
 */
@SuppressWarnings("serial") // never serialised: it crosses no process
public final class Refusal extends RuntimeException {
    /** What kind of refusal, and so which exit code. */
    public enum Kind {
        /** Wrong usage, unknown name, unreadable file: exit 2. */
        USAGE,
        /** A task cannot go on: exit 4. */
        STOPPED,
        /** A check found an error: exit 5. */
        CHECK
    }

    private final Kind kind;
    private final String code;
    private final transient List<String> arguments;

    private Refusal(Kind kind, String code, Throwable cause, Object... arguments) {
        super(code + Words.of(arguments), cause);
        this.kind = kind;
        this.code = code;
        this.arguments = Words.of(arguments);
    }

    public static Refusal usage(String code, Object... arguments) {
        return new Refusal(Kind.USAGE, code, null, arguments);
    }

    public static Refusal stopped(String code, Object... arguments) {
        return new Refusal(Kind.STOPPED, code, null, arguments);
    }

    public static Refusal stopped(Throwable cause, String code, Object... arguments) {
        return new Refusal(Kind.STOPPED, code, cause, arguments);
    }

    public static Refusal check(String code, Object... arguments) {
        return new Refusal(Kind.CHECK, code, null, arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
