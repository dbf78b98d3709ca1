package crosstie.transform.formula;

import java.math.RoundingMode;
import java.util.List;

/** Functions over numbers. What is Blank stays Blank; Min and Max leave it out. */
final class NumberFunctions {
    private static final String FAMILY = "number";

    private NumberFunctions() {}

    static List<Function> all() {
        return List.of(
                same("RoundUp(number: Number, decimals: Number): Number", rounded(RoundingMode.UP)),
                same("RoundDown(number: Number, decimals: Number): Number", rounded(RoundingMode.DOWN)),
                same("Trunc(number: Number, [decimals: Number]): Number", rounded(RoundingMode.DOWN)),
                Plain.of(
                        FAMILY,
                        "Int(number: Number): Whole",
                        Make.one(n -> Amounts.round(n, null, RoundingMode.FLOOR))),
                same("Abs(number: Number): Number", Make.one(NumberFunctions::abs)),
                new Plain(
                        Spec.of(FAMILY, "Mod(number: Number, divisor: Number): Number"),
                        all -> Types.sum(all.get(0).type(), all.get(1).type()),
                        Make.two(Amounts::mod)),
                either("Min(number…: Number): Number", Make.all(all -> furthest(all, -1))),
                either("Max(number…: Number): Number", Make.all(all -> furthest(all, 1))));
    }

    private static Plain.Maker rounded(RoundingMode way) {
        return Make.two((number, decimals) -> Amounts.round(number, decimals, way));
    }

    private static Object abs(Object value) {
        Number n = Values.number(value);
        return n == null || Amounts.decimal(n).signum() >= 0 ? n : Amounts.negate(n);
    }

    private static Object furthest(Object[] all, int sign) {
        Number found = null;
        for (Object each : all) {
            Number n = Values.number(each);
            if (n != null && (found == null || Comparison.order(n, found) * sign > 0)) {
                found = n;
            }
        }
        return found;
    }

    private static Function same(String spec, Plain.Maker maker) {
        return Plain.same(FAMILY, spec, maker);
    }

    private static Function either(String spec, Plain.Maker maker) {
        return new Plain(Spec.of(FAMILY, spec), Types::either, maker);
    }
}
