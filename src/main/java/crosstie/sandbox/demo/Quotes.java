package crosstie.sandbox.demo;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Ids;
import crosstie.sandbox.data.Kind;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Quotes, one for every five accounts. Of ten, six are active and ready to go, one is a draft, one is won, one is lost, and one is active but
 * has a line of its own that F&O does not know. They stand in the business unit of who asked for them.
 */
final class Quotes extends Generated {
    private static final int DRAFT = 6;
    private static final int WON = 7;
    private static final int OWN = 8;
    private static final int LOST = 9;
    private static final String[] SUBJECTS = {
        "Lobby", "Q&A room", "Werkstatt \"Süd\"", "3/8\" fittings", "Salle à manger"
    };

    private final int table;
    private final Numbers numbers;
    private final Ordered wanted;

    Quotes(List<Shape> shapes, int table, Goods goods, int accounts, int contacts, long seed) {
        super(shapes.get(table), count(accounts));
        this.table = table;
        wanted = of(goods, seed);
        numbers = new Numbers("QUO", new Noise(seed), 15);
        for (Column column : shape().columns) {
            Object usual = SalesDemo.usual(column, shapes);
            if (usual != null) constant(column.name, usual);
        }
        cell("quoteid", row -> Ids.of(table, row));
        cell("quotenumber", numbers::of);
        constant("revisionnumber", 0);
        cell("name", row -> row % 40 == 21 ? Texts.exactly("Longest " + row + " ", 300) : subject(row));
        cell("description", row -> row % 4 == 1 ? "As discussed.\r\nValid for 30 days." : null);
        cell("statecode", Quotes::state);
        cell("statuscode", row -> new int[] {1, 2, 4, 5}[state(row)]);
        addresses(seed);
        amounts();
        links(shapes, accounts, contacts);
    }

    private static String subject(int row) {
        return SUBJECTS[row % SUBJECTS.length] + " " + row;
    }

    static int count(int accounts) {
        return Math.max(1, accounts / 5);
    }

    static Ordered of(Goods goods, long seed) {
        return new Ordered(goods, seed, 80);
    }

    /** Whether all of its lines are products of F&O. */
    static boolean external(int row) {
        return row % 10 != OWN;
    }

    /** 0 draft, 1 active, 2 won, 3 closed. */
    static int state(int row) {
        return switch (row % 10) {
            case DRAFT -> 0;
            case WON -> 2;
            case LOST -> 3;
            default -> 1;
        };
    }

    private void addresses(long seed) {
        Texts texts = new Texts(new Noise(seed + 5));
        address("shipto", 0, row -> texts.street(row + 3));
        address("billto", 1, row -> texts.street(row + 4));
        cell("shipto_line2", row -> row % 3 == 1 ? "Gate " + (1 + row % 9) : null);
        cell("billto_line2", row -> row % 4 == 2 ? "Desk " + (1 + row % 9) : null);
    }

    private void address(String prefix, int which, java.util.function.IntFunction<String> street) {
        cell(prefix + "_line1", row -> place(row, which).city() == null ? null : street.apply(row));
        cell(prefix + "_city", row -> place(row, which).city());
        cell(prefix + "_postalcode", row -> place(row, which).zip());
        cell(prefix + "_stateorprovince", row -> place(row, which).state());
        cell(prefix + "_country", row -> place(row, which).country());
    }

    private Place place(int row, int which) {
        return wanted.place(row, which);
    }

    private void amounts() {
        for (String name : new String[] {"totallineitemamount", "totalamountlessfreight", "totalamount"}) {
            cell(name, this::total);
            cell(name + "_base", this::total);
        }
        constant("totaltax", BigDecimal.ZERO.setScale(4));
        constant("totaldiscountamount", BigDecimal.ZERO.setScale(4));
        constant("exchangerate", BigDecimal.ONE);
    }

    private BigDecimal total(int row) {
        BigDecimal extra = external(row) ? BigDecimal.ZERO : QuoteLines.OWN_PRICE;
        return wanted.total(row).add(extra).setScale(4);
    }

    private void links(List<Shape> shapes, int accounts, int contacts) {
        Link[] units = {SalesDemo.link(shapes, "businessunit", 0), SalesDemo.link(shapes, "businessunit", 1)};
        Link[] users = {SalesDemo.link(shapes, "systemuser", 1), SalesDemo.link(shapes, "systemuser", 2)};
        int account = SalesDemo.number(shapes, "account");
        int contact = SalesDemo.number(shapes, "contact");
        cell("msdynce_hasexternallymaintainedproductsonly", Quotes::external);
        constant("transactioncurrencyid", SalesDemo.link(shapes, "transactioncurrency", 0));
        constant("pricelevelid", SalesDemo.link(shapes, "pricelevel", 0));
        cell("customerid", row -> {
            int buyer = wanted.buyer(row, accounts, contacts);
            return wanted.byContact(row)
                    ? new Link("contact", Ids.of(contact, buyer))
                    : new Link("account", Ids.of(account, buyer));
        });
        cell("ownerid", row -> users[unit(row, accounts, contacts)]);
        cell("owninguser", row -> users[unit(row, accounts, contacts)]);
        cell("owningbusinessunit", row -> units[unit(row, accounts, contacts)]);
    }

    private int unit(int row, int accounts, int contacts) {
        int buyer = wanted.buyer(row, accounts, contacts);
        return wanted.byContact(row) ? Contacts.unit(buyer, accounts) : Accounts.unit(buyer);
    }

    @Override
    public int[] find(int column, Object value) {
        Column wished = shape().columns.get(column);
        if (wished.kind == Kind.ID) return value instanceof UUID id ? one(Ids.row(table, id)) : new int[0];
        return wished.name.equals("quotenumber") ? one(numbers.row(value)) : new int[0];
    }
}
