package crosstie.transform.number;

import crosstie.model.FieldType;
import crosstie.transform.Step;
import crosstie.transform.ValueProblem;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;

/** A step over decimals: text that holds a plain number counts as one, empty stays empty, results are bounded. */
final class NumberStep {
    private NumberStep() {}

    static Step of(UnaryOperator<BigDecimal> function) {
        return value -> {
            BigDecimal number = value instanceof BigDecimal d ? Numbers.scaled(d) : Numbers.of(value);
            return number == null ? null : Numbers.bounded(function.apply(number));
        };
    }

    /** The same, where whole numbers stay whole. */
    static Step keeping(UnaryOperator<Long> whole, UnaryOperator<BigDecimal> decimal) {
        Step decimals = of(decimal);
        return value -> value instanceof Long n ? (Object) exact(whole, n) : decimals.apply(value);
    }

    private static Long exact(UnaryOperator<Long> function, Long number) {
        try {
            return function.apply(number);
        } catch (ArithmeticException e) {
            throw new ValueProblem("NUMBER_TOO_LONG", 18);
        }
    }

    static FieldType keeping(FieldType in) {
        return in.isNumber() ? in : FieldType.DECIMAL;
    }
}
