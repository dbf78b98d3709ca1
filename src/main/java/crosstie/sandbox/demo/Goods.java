package crosstie.sandbox.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What products are called, sold in and cost: both systems' demo data speak of the same ones. */
final class Goods {
    /** Units of F&O, in the order in which Sales has them. */
    static final String[] UNITS = {"ea", "pcs", "box", "lb", "kg", "hr"};

    private static final String[] THINGS = {
        "Bracket", "Cable", "Drill", "Engine", "Filter", "Gasket", "Hinge", "Inverter", "Joint", "Kit"
    };
    private static final String[] NASTY = {
        "3/8\" Bolt 'A'", "Câble 🔌 à fibres", "منتج تجريبي", "部品 <特殊>", "50% \\ {spare} & part"
    };

    /** How many the first company has; those of the second follow. */
    final int first;

    final Noise noise;

    Goods(int rows, long seed) {
        first = Math.max(1, (int) (rows * 4L / 5));
        noise = new Noise(seed + 2);
    }

    String number(int row) {
        boolean second = row >= first;
        String counter = String.format("%05d", 1 + (second ? row - first : row));
        String start = second ? "DE-" : "P-";
        return switch (row % 25) {
            case 6 -> start + "'" + counter + "'S";
            case 12 -> start + counter + ":A&B";
            case 18 -> start + counter + "/12 #";
            case 24 -> start + counter + " : : Größe L : rot";
            default -> start + counter;
        };
    }

    /** The row that may have this number, or -1. */
    int row(String number) {
        boolean second = number.regionMatches(true, 0, "DE-", 0, 3);
        int start = 0;
        while (start < number.length() && !Character.isDigit(number.charAt(start))) start++;
        int end = start;
        while (end < number.length() && end - start < 8 && Character.isDigit(number.charAt(end))) end++;
        if (end == start) return -1;
        int row = Integer.parseInt(number.substring(start, end)) - 1;
        return second ? row + first : row < first ? row : -1;
    }

    String name(int row) {
        if (row % 40 == 27) return Texts.exactly("Longest " + row + " ", 60);
        if (row % 10 == 3) return NASTY[row / 10 % NASTY.length] + " " + row;
        return noise.pick(THINGS, row, 51) + " " + row;
    }

    static boolean service(int row) {
        return row % 10 == 9;
    }

    /** Place of the unit in {@link #UNITS}. */
    int unit(int row) {
        return service(row) ? UNITS.length - 1 : noise.below(UNITS.length - 1, row, 54);
    }

    /** Decimals that a quantity in this unit may have. */
    static int precision(int unit) {
        return switch (UNITS[unit]) {
            case "lb", "kg" -> 2;
            case "hr" -> 1;
            default -> 0;
        };
    }

    BigDecimal price(int row) {
        return row % 15 == 14 ? BigDecimal.ZERO : trimmed(Money.amount(noise, row, 50));
    }

    BigDecimal cost(int row) {
        return trimmed(Money.amount(noise, row, 52).movePointLeft(1));
    }

    /** F&O pads no zeros (F-9), and keeps two decimals here. */
    static BigDecimal trimmed(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
