package crosstie.sandbox.demo;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Ids;
import crosstie.sandbox.data.Kind;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Shape;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * Accounts: all valid for the shipped template, then as many invalid ones as wanted, cycling through five kinds: a postal code that is
 * too long for F&O, a country that nobody knows, no account number, the account number of a valid row, a currency that F&O does not have.
 */
final class Accounts extends Generated {
    static final int TOO_LONG = 0;
    static final int UNKNOWN_COUNTRY = 1;
    static final int BLANK_KEY = 2;
    static final int REPEATED_KEY = 3;
    static final int MISSING_REFERENCE = 4;
    /** Places in the resource file's list of currencies; the last one exists in Sales only. */
    static final int CURRENCIES = 6;

    private static final BigDecimal[] RATES = Money.rates();

    private final int table;
    private final int valid;
    private final Numbers numbers;

    Accounts(List<Shape> shapes, int table, int valid, int invalid, int contacts, long seed) {
        super(shapes.get(table), valid + invalid);
        this.table = table;
        this.valid = valid;
        Noise noise = new Noise(seed);
        numbers = new Numbers("ACC", noise, 11);
        Texts texts = new Texts(noise);
        for (Column column : shape().columns) {
            Object usual = SalesDemo.usual(column, shapes);
            if (usual != null) constant(column.name, usual);
        }
        identity(texts);
        addresses(noise, texts);
        business(noise, texts);
        links(shapes, noise, contacts);
    }

    /** The kind of an invalid row; -1 for a valid one. */
    private int kind(int row) {
        return row < valid ? -1 : (row - valid) % 5;
    }

    private void identity(Texts texts) {
        cell("accountid", row -> Ids.of(table, row));
        cell("accountnumber", this::number);
        cell("name", row -> texts.company(row, 160));
    }

    private Object number(int row) {
        return switch (kind(row)) {
            case BLANK_KEY -> null;
            case REPEATED_KEY -> numbers.of((row - valid) % valid);
            default -> numbers.of(row);
        };
    }

    private void addresses(Noise noise, Texts texts) {
        IntFunction<Place> first = row -> noise.pick(Place.ALL, row, 20);
        cell("address1_line1", row -> first.apply(row).city() == null ? null : texts.street(row));
        cell("address1_city", row -> first.apply(row).city());
        cell(
                "address1_postalcode",
                row -> kind(row) == TOO_LONG
                        ? "98101-0000-0001"
                        : first.apply(row).zip());
        cell(
                "address1_stateorprovince",
                row -> kind(row) == UNKNOWN_COUNTRY ? null : first.apply(row).state());
        cell(
                "address1_country",
                row -> kind(row) == UNKNOWN_COUNTRY
                        ? "Atlantis"
                        : first.apply(row).country());
        IntFunction<Place> second = row -> row % 3 == 0 ? noise.pick(Place.ALL, row, 21) : null;
        cell("address2_line1", row -> second.apply(row) == null ? null : texts.street(row + 7));
        cell(
                "address2_city",
                row -> second.apply(row) == null ? null : second.apply(row).city());
        cell(
                "address2_postalcode",
                row -> second.apply(row) == null ? null : second.apply(row).zip());
        cell(
                "address2_stateorprovince",
                row -> second.apply(row) == null ? null : second.apply(row).state());
        cell(
                "address2_country",
                row -> second.apply(row) == null ? null : second.apply(row).country());
    }

    private void business(Noise noise, Texts texts) {
        cell("description", texts::note);
        cell("telephone1", texts::phone);
        cell("fax", row -> row % 4 == 1 ? " " + texts.phone(row + 1) : null);
        cell("emailaddress1", row -> noise.percent(80, row, 30) ? "office" + row + "@example.com" : null);
        cell("websiteurl", row -> row % 5 == 2 ? null : "https://www.example.com/" + row + "?q=a&b=%C3%A9#top");
        cell("numberofemployees", row -> row % 7 == 6 ? null : (Object) noise.below(5000, row, 31));
        cell("creditlimit", row -> row % 6 == 5 ? null : Money.amount(noise, row, 32));
        cell("revenue", row -> row % 2 == 0 ? null : Money.amount(noise, row, 33));
        constant("customertypecode", 3);
        cell("exchangerate", row -> RATES[currency(noise, row)]);
        cell("creditlimit_base", row -> base(noise, row, "creditlimit"));
        cell("revenue_base", row -> base(noise, row, "revenue"));
    }

    private int currency(Noise noise, int row) {
        return kind(row) == MISSING_REFERENCE
                ? CURRENCIES
                : noise.percent(60, row, 34) ? 0 : noise.below(CURRENCIES, row, 35);
    }

    private Object base(Noise noise, int row, String amount) {
        BigDecimal money = (BigDecimal) cell(row, shape().column(amount).index);
        return money == null ? null : money.divide(RATES[currency(noise, row)], 4, RoundingMode.HALF_EVEN);
    }

    private void links(List<Shape> shapes, Noise noise, int contacts) {
        Link[] currencies = new Link[CURRENCIES + 1];
        for (int i = 0; i <= CURRENCIES; i++) currencies[i] = SalesDemo.link(shapes, "transactioncurrency", i);
        Link[] units = {SalesDemo.link(shapes, "businessunit", 0), SalesDemo.link(shapes, "businessunit", 1)};
        Link[] users = {SalesDemo.link(shapes, "systemuser", 1), SalesDemo.link(shapes, "systemuser", 2)};
        int contactTable = SalesDemo.number(shapes, "contact");
        cell("transactioncurrencyid", row -> currencies[currency(noise, row)]);
        cell("ownerid", row -> users[unit(row)]);
        cell("owninguser", row -> users[unit(row)]);
        cell("owningbusinessunit", row -> units[unit(row)]);
        cell(
                "primarycontactid",
                row -> row % 6 == 0 && row / 6 < contacts ? new Link("contact", Ids.of(contactTable, row / 6)) : null);
        cell("parentaccountid", row -> row % 11 == 10 ? new Link("account", Ids.of(table, row - 10)) : null);
    }

    /** One account in five belongs to the second business unit. */
    static int unit(int row) {
        return row % 5 == 4 ? 1 : 0;
    }

    @Override
    public int[] find(int column, Object value) {
        Column wanted = shape().columns.get(column);
        if (wanted.kind == Kind.ID) return value instanceof UUID id ? one(Ids.row(table, id)) : new int[0];
        if (!wanted.name.equals("accountnumber")) return new int[0];
        int row = numbers.row(value);
        int repeat = valid + row;
        return row >= 0 && row < valid && kind(repeat) == REPEATED_KEY && repeat < size()
                ? new int[] {row, repeat}
                : one(row);
    }
}
