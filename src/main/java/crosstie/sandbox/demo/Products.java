package crosstie.sandbox.demo;

import crosstie.sandbox.data.Blank;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Shape;
import java.math.BigDecimal;

/** Sellable released products: four for every five accounts in the first company, some more in the second. */
final class Products extends Generated {
    private static final String[] UNITS = {"ea", "pcs", "box", "lb", "kg", "hr"};
    private static final String[] GOODS = {
        "Bracket", "Cable", "Drill", "Engine", "Filter", "Gasket", "Hinge", "Inverter", "Joint", "Kit"
    };
    private static final String[] NASTY = {
        "3/8\" Bolt 'A'", "Câble 🔌 à fibres", "منتج تجريبي", "部品 <特殊>", "50% \\ {spare} & part"
    };

    private final int first;
    private final Noise noise;

    Products(Shape shape, int rows, long seed) {
        super(shape, first(rows) + Math.max(1, (int) (rows * 3L / 25)));
        first = first(rows);
        noise = new Noise(seed + 2);
        for (Column column : shape.columns) constant(column.name, Blank.initial(column));
        cell("dataAreaId", row -> row < first ? "usmf" : "demf");
        cell("ProductNumber", this::number);
        cell("ProductName", this::name);
        Texts texts = new Texts(noise);
        cell("ProductDescription", row -> texts.note(row) == null ? "" : texts.note(row));
        cell("CurrencyCode", row -> row < first ? "USD" : "EUR");
        prices();
        kinds();
    }

    private static int first(int rows) {
        return Math.max(1, (int) (rows * 4L / 5));
    }

    private void prices() {
        cell("SalesPrice", row -> row % 15 == 14 ? BigDecimal.ZERO : trimmed(Money.amount(noise, row, 50)));
        cell("UnitCost", row -> trimmed(Money.amount(noise, row, 52).movePointLeft(1)));
    }

    /** F&O pads no zeros (F-9), and keeps two decimals here. */
    private static BigDecimal trimmed(BigDecimal amount) {
        BigDecimal rounded =
                amount.setScale(2, java.math.RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private void kinds() {
        cell("ProductType", row -> service(row) ? "Service" : "Item");
        cell("IsStockedProduct", row -> service(row) || row % 11 == 5 ? "No" : "Yes");
        cell("FieldServiceProductType", row -> service(row) ? "Service" : row % 11 == 5 ? "NonInventory" : "Inventory");
        cell("SalesUnitSymbol", this::unit);
        cell("InventoryUnitSymbol", this::unit);
        cell("SalesUnitDecimalPrecision", row -> precision(unit(row)));
        cell("InventoryUnitDecimalPrecision", row -> precision(unit(row)));
    }

    private static int precision(String unit) {
        return switch (unit) {
            case "lb", "kg" -> 2;
            case "hr" -> 1;
            default -> 0;
        };
    }

    private static boolean service(int row) {
        return row % 10 == 9;
    }

    private String unit(int row) {
        return service(row) ? "hr" : UNITS[noise.below(UNITS.length - 1, row, 54)];
    }

    private String number(int row) {
        boolean second = row >= first;
        int number = 1 + (second ? row - first : row);
        String counter = String.format("%05d", number);
        String start = second ? "DE-" : "P-";
        return switch (row % 25) {
            case 6 -> start + "'" + counter + "'S";
            case 12 -> start + counter + ":A&B";
            case 18 -> start + counter + "/12 #";
            case 24 -> start + counter + " : : Größe L : rot";
            default -> start + counter;
        };
    }

    private String name(int row) {
        if (row % 40 == 27) return Texts.exactly("Longest " + row + " ", 60);
        if (row % 10 == 3) return NASTY[row / 10 % NASTY.length] + " " + row;
        return noise.pick(GOODS, row, 51) + " " + row;
    }

    @Override
    public int[] find(int column, Object value) {
        if (!shape().columns.get(column).name.equals("ProductNumber") || !(value instanceof String text))
            return new int[0];
        boolean second = text.regionMatches(true, 0, "DE-", 0, 3);
        int start = 0;
        while (start < text.length() && !Character.isDigit(text.charAt(start))) start++;
        int end = start;
        while (end < text.length() && end - start < 8 && Character.isDigit(text.charAt(end))) end++;
        if (end == start) return new int[0];
        int row = Integer.parseInt(text.substring(start, end)) - 1;
        return second ? one(row + first) : row < first ? one(row) : new int[0];
    }
}
