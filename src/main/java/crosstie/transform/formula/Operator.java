package crosstie.transform.formula;

import java.util.HashMap;
import java.util.Map;

/** What stands between two values, the loosest first. */
enum Operator {
    OR(1, "||", "Or"),
    AND(2, "&&", "And"),
    IN(3, "in"),
    EXACT_IN(3, "exactin"),
    EQUAL(4, "="),
    UNEQUAL(4, "<>"),
    LESS(4, "<"),
    LESS_OR_EQUAL(4, "<="),
    GREATER(4, ">"),
    GREATER_OR_EQUAL(4, ">="),
    JOIN(5, "&"),
    ADD(6, "+"),
    SUBTRACT(6, "-"),
    MULTIPLY(7, "*"),
    DIVIDE(7, "/"),
    POWER(9, "^");

    /** Signs and {@code Not} bind tighter than anything but a power. */
    static final int PREFIX = 8;

    private static final Map<String, Operator> BY_SIGN = new HashMap<>();

    static {
        for (Operator o : values()) {
            for (String sign : o.signs) {
                BY_SIGN.put(sign, o);
            }
        }
    }

    final int strength;
    private final String[] signs;

    Operator(int strength, String... signs) {
        this.strength = strength;
        this.signs = signs;
    }

    /** The operator that a word is, or null. */
    static Operator of(Token token) {
        return token.kind() == Token.Kind.SYMBOL || token.kind() == Token.Kind.NAME ? BY_SIGN.get(token.text()) : null;
    }

    String sign() {
        return signs[0];
    }

    boolean isComparison() {
        return strength == EQUAL.strength;
    }
}
