package crosstie.transform.formula;

import crosstie.transform.ValueProblem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Exact arithmetic. Whole numbers stay {@code Long} as long as they fit; sums and products are exact, quotients have 34 digits. Digits are
 * bounded before and after each step, so that no number grows without end.
 */
final class Amounts {
    private static final MathContext QUOTIENT = new MathContext(Limits.PRECISION, RoundingMode.HALF_UP);

    private Amounts() {}

    static BigDecimal decimal(Number n) {
        return n instanceof BigDecimal d ? d : BigDecimal.valueOf(n.longValue());
    }

    /** @throws ValueProblem {@code FORMULA_NUMBER_TOO_LARGE} */
    static BigDecimal bounded(BigDecimal d) {
        long scale = d.scale();
        if (scale > Limits.DIGITS || scale < -Limits.DIGITS || d.precision() - scale > Limits.DIGITS) {
            throw tooLarge();
        }
        return d;
    }

    private static ValueProblem tooLarge() {
        return new ValueProblem("FORMULA_NUMBER_TOO_LARGE", Limits.DIGITS);
    }

    /** Blank counts as 0. */
    private static Number orZero(Object value) {
        Number n = Values.number(value);
        return n == null ? (Number) 0L : n;
    }

    static Number add(Object left, Object right) {
        Number a = orZero(left);
        Number b = orZero(right);
        if (a instanceof Long x && b instanceof Long y) {
            long sum = x + y;
            if (((x ^ sum) & (y ^ sum)) >= 0) {
                return sum;
            }
        }
        return bounded(decimal(a).add(decimal(b)));
    }

    static Number subtract(Object left, Object right) {
        return add(left, negate(right));
    }

    static Number negate(Object value) {
        Number n = orZero(value);
        return n instanceof Long x && x != Long.MIN_VALUE
                ? (Number) (-x)
                : decimal(n).negate();
    }

    static Number multiply(Object left, Object right) {
        Number a = orZero(left);
        Number b = orZero(right);
        if (a instanceof Long x && b instanceof Long y) {
            long high = Math.multiplyHigh(x, y);
            long low = x * y;
            if (high == 0 && low >= 0 || high == -1 && low < 0) {
                return low;
            }
        }
        return bounded(decimal(a).multiply(decimal(b)));
    }

    static Number divide(Object left, Object right) {
        BigDecimal a = decimal(orZero(left));
        BigDecimal b = decimal(orZero(right));
        if (b.signum() == 0) {
            throw new ValueProblem("FORMULA_DIVISION_BY_ZERO", Values.shown(a));
        }
        return tidy(a.divide(b, QUOTIENT));
    }

    /** Without the zeros that a division leaves behind. */
    private static BigDecimal tidy(BigDecimal d) {
        BigDecimal shorter = d.signum() == 0 ? BigDecimal.ZERO : d.stripTrailingZeros();
        return bounded(shorter.scale() < 0 && shorter.scale() >= -Limits.DIGITS ? shorter.setScale(0) : shorter);
    }

    static Number percent(Object value) {
        return bounded(decimal(orZero(value)).movePointLeft(2));
    }

    /** Whole exponents only: others have no exact result. How long the result will be is known before it is built. */
    static Number power(Object left, Object right) {
        BigDecimal base = decimal(orZero(left));
        BigDecimal exponent = decimal(orZero(right)).stripTrailingZeros();
        if (exponent.scale() > 0 || exponent.abs().compareTo(BigDecimal.valueOf(Limits.EXPONENT)) > 0) {
            throw new ValueProblem("FORMULA_EXPONENT_UNFIT", Values.shown(exponent), Limits.EXPONENT);
        }
        int times = exponent.intValue();
        if (base.signum() == 0 && times < 0) {
            throw new ValueProblem("FORMULA_DIVISION_BY_ZERO", "1");
        }
        BigDecimal plain = base.signum() == 0 ? BigDecimal.ZERO : base.stripTrailingZeros();
        boolean unit = plain.unscaledValue().abs().equals(BigInteger.ONE) && plain.scale() == 0;
        long digits = Math.max(plain.precision(), Math.abs((long) plain.scale()));
        if (!unit && (digits - 1) * Math.abs(times) > 2L * Limits.DIGITS) {
            throw tooLarge();
        }
        BigDecimal result = bounded(plain.pow(Math.abs(times)));
        return times < 0 ? tidy(BigDecimal.ONE.divide(result, QUOTIENT)) : result;
    }

    /** The remainder, with the sign of the divisor. */
    static Number mod(Object left, Object right) {
        BigDecimal a = decimal(orZero(left));
        BigDecimal b = decimal(orZero(right));
        if (b.signum() == 0) {
            throw new ValueProblem("FORMULA_DIVISION_BY_ZERO", Values.shown(a));
        }
        BigDecimal rest = a.remainder(b);
        return rest.signum() != 0 && rest.signum() != b.signum() ? rest.add(b) : rest;
    }

    /** To so many decimals; negative ones round before the point. Blank stays Blank. */
    static Number round(Object value, Object decimals, RoundingMode way) {
        Number n = Values.number(value);
        int scale = Values.whole(decimals, 0, -Limits.DIGITS);
        if (n == null || n instanceof Long && scale >= 0) {
            return n;
        }
        BigDecimal d = decimal(n);
        if (scale >= d.scale()) {
            return d;
        }
        BigDecimal rounded = d.setScale(scale, way);
        return bounded(scale < 0 ? rounded.setScale(0) : rounded);
    }
}
