package crosstie.sandbox.finops;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** How amounts of sales orders are counted, in cents. A discount is kept per unit, and what rounding leaves as a charge. */
public final class Amounts {
    private static final int CENTS = 2;
    private static final Map<String, String> RATES = Map.of("USA/WA", "0.065", "USA/CA", "0.0725", "DEU/BY", "0.19");

    private Amounts() {}

    public static BigDecimal cents(BigDecimal amount) {
        return plain(amount.setScale(CENTS, RoundingMode.HALF_UP));
    }

    /** As F&O shows it: without zeros at the end (F-9). */
    public static BigDecimal plain(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    public static BigDecimal perUnit(BigDecimal quantity, BigDecimal discount) {
        return quantity.signum() == 0 ? BigDecimal.ZERO : plain(discount.divide(quantity, CENTS, RoundingMode.HALF_UP));
    }

    /** Negative when the rounded discount per unit is too small. */
    public static BigDecimal charge(BigDecimal quantity, BigDecimal discount) {
        return cents(perUnit(quantity, discount).multiply(quantity).subtract(discount));
    }

    /** Of a line, after its discount per unit and before charge and tax. */
    public static BigDecimal line(BigDecimal quantity, BigDecimal price, BigDecimal discount) {
        return cents(quantity.multiply(price.subtract(perUnit(quantity, discount))));
    }

    /** @param country by its own id, not the ISO code */
    public static BigDecimal tax(BigDecimal amount, String country, String state) {
        return cents(amount.multiply(new BigDecimal(RATES.getOrDefault(country + "/" + state, "0"))));
    }

    /** The amounts of a line of that quantity: the discount of the whole line, of a unit, what is left over as a charge, and the sum. */
    static void settle(Cells line, String quantityColumn) {
        BigDecimal quantity = line.number(quantityColumn);
        BigDecimal discount = quantity.signum() == 0 ? BigDecimal.ZERO : cents(line.number("TotalDiscountAmount"));
        line.put("TotalDiscountAmount", discount);
        line.put("LineDiscountAmount", perUnit(quantity, discount));
        line.put("TotalChargesAmount", charge(quantity, discount));
        line.put("LineAmount", line(quantity, line.number("SalesPrice"), discount));
    }
}
