package crosstie.sandbox.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the lines of a demo order say: orders have one, two or three lines in turn, each with a product of the first company. */
final class Ordered {
    private static final int LINES = 6;
    private static final int ORDERS = 3;

    final Goods goods;
    private final Noise noise;
    private final int salt;

    /** @param salt tells the orders of one kind from those of another */
    Ordered(Goods goods, long seed, int salt) {
        this.goods = goods;
        noise = new Noise(seed + 3);
        this.salt = salt;
    }

    static int lines(int orders) {
        return orders / ORDERS * LINES + new int[] {0, 1, 3}[orders % ORDERS];
    }

    static int order(int line) {
        return line / LINES * ORDERS + new int[] {0, 1, 1, 2, 2, 2}[line % LINES];
    }

    /** The order's first line. */
    static int line(int order) {
        return order / ORDERS * LINES + new int[] {0, 1, 3}[order % ORDERS];
    }

    /** Place of the line in its order, from 1. */
    static int place(int line) {
        return 1 + line - line(order(line));
    }

    static int count(int order) {
        return 1 + order % ORDERS;
    }

    int product(int line) {
        return noise.below(goods.first, line, salt);
    }

    BigDecimal quantity(int line) {
        int whole = 1 + noise.below(12, line, salt + 1);
        int places = Goods.precision(goods.unit(product(line)));
        return places == 0 || line % 2 == 0 ? BigDecimal.valueOf(whole) : BigDecimal.valueOf(whole * 10L + 5, 1);
    }

    /** Usually what the product costs, up to ten thousand. */
    BigDecimal price(int line) {
        BigDecimal price = goods.price(product(line)).remainder(BigDecimal.valueOf(10_000));
        return Goods.trimmed(line % 5 == 3 ? price.add(new BigDecimal("0.25")) : price);
    }

    /** Of the whole line; every third has one, and often it cannot be divided by the quantity. */
    BigDecimal discount(int line) {
        BigDecimal most = quantity(line).multiply(price(line));
        BigDecimal wanted = BigDecimal.valueOf(10 + line % 7);
        return line % 3 == 1 && most.compareTo(wanted) > 0 ? wanted : BigDecimal.ZERO;
    }

    /** After the discount. */
    BigDecimal amount(int line) {
        return quantity(line).multiply(price(line)).subtract(discount(line)).setScale(2, RoundingMode.HALF_EVEN);
    }

    BigDecimal total(int order) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < count(order); i++) sum = sum.add(amount(line(order) + i));
        return sum;
    }

    Place place(int order, int number) {
        return noise.pick(Place.ALL, order, salt + 2 + number);
    }

    /** The account, or for every fourth order the contact, that buys. */
    boolean byContact(int order) {
        return order % 4 == 3;
    }

    int buyer(int order, int accounts, int contacts) {
        return byContact(order)
                ? noise.below((contacts + 4) / 5, order, salt + 5) * 5
                : noise.below(accounts, order, salt + 6);
    }
}
