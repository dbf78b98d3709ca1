package crosstie.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.data.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Amounts and exchange rates. */
final class Money {
    private Money() {}

    /** Whole, with two decimals or with four, up to a million. */
    static BigDecimal amount(Noise noise, int row, int salt) {
        long units = noise.below(1_000_000, row, salt);
        return switch (row % 4) {
            case 0 -> BigDecimal.valueOf(units * 100, 2);
            case 1 -> BigDecimal.valueOf(units);
            default -> BigDecimal.valueOf(units * 100 + noise.below(100, row, salt + 1), 2);
        };
    }

    static BigDecimal[] rates() {
        List<BigDecimal> rates = new ArrayList<>();
        for (JsonNode currency : Shape.resource("demo-sales.json").get("transactioncurrency"))
            rates.add(new BigDecimal(currency.get("exchangerate").asText()));
        return rates.toArray(BigDecimal[]::new);
    }
}
