package crosstie.sandbox.finops;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One thing that is done with a sales order.
 *
 * @param part whether only one half is delivered or invoiced
 * @param amount of a charge or a discount
 * @param date of an invoice; null for today
 */
public record OrderStep(String action, boolean part, BigDecimal amount, LocalDate date) {
    public static OrderStep of(String action, boolean part) {
        return new OrderStep(action, part, BigDecimal.ZERO, null);
    }

    public static OrderStep of(String action, BigDecimal amount) {
        return new OrderStep(action, false, amount, null);
    }
}
