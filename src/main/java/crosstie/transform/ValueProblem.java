package crosstie.transform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;

/** A value that a step cannot turn into a result. Carries no stack trace: it is an expected fate of a row. */
@SuppressWarnings("serial") // never serialised: it crosses no process
public final class ValueProblem extends RuntimeException {
    private static final int SHOWN = 400;

    private final String code;
    private final transient Object[] arguments;

    public ValueProblem(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = Arrays.stream(arguments).map(ValueProblem::shown).toArray();
    }

    @Override
    public String getMessage() {
        return code + Arrays.toString(arguments);
    }

    /** Values may be of any size; what is told of them is not. */
    private static Object shown(Object argument) {
        if (argument instanceof Collection<?> several) {
            return several.stream().limit(SHOWN / 20).map(ValueProblem::one).toList();
        }
        return argument instanceof Number || argument instanceof Boolean ? number(argument) : one(argument);
    }

    private static Object number(Object number) {
        return number instanceof BigDecimal || number instanceof BigInteger ? one(number) : number;
    }

    private static String one(Object value) {
        String text = value instanceof Collection<?> ? "[…]" : String.valueOf(CanonicalText.of(value));
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
