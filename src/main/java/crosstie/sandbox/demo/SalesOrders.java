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
 * Orders made in Sales, one for every five accounts. Of ten, six are activated and ready to go, two are drafts, one has a line of its own
 * that F&O does not know, and one is both: activated in spite of such a line.
 */
final class SalesOrders extends Generated {
    static final int ACTIVE = 647390000;
    static final int DRAFT = 647390011;
    private static final String[] SUBJECTS = {"Lobby", "Workshop", "Warehouse 2", "Q&A room", "Showroom \"Süd\""};

    private final int table;
    private final Numbers numbers;
    private final Ordered ordered;

    SalesOrders(List<Shape> shapes, int table, Goods goods, int accounts, int contacts, long seed) {
        super(shapes.get(table), count(accounts));
        this.table = table;
        ordered = of(goods, seed);
        numbers = numbers(seed);
        for (Column column : shape().columns) {
            Object usual = SalesDemo.usual(column, shapes);
            if (usual != null) constant(column.name, usual);
        }
        cell("salesorderid", row -> Ids.of(table, row));
        cell("ordernumber", numbers::of);
        cell("name", row -> SUBJECTS[row % SUBJECTS.length] + " " + row);
        cell("description", row -> row % 4 == 2 ? "Call before delivery." : null);
        address(seed);
        amounts();
        marks();
        links(shapes, accounts, contacts);
    }

    static int count(int accounts) {
        return Math.max(1, accounts / 5);
    }

    static Ordered of(Goods goods, long seed) {
        return new Ordered(goods, seed, 60);
    }

    static Numbers numbers(long seed) {
        return new Numbers("ORD", new Noise(seed), 14);
    }

    /** Whether all of its lines are products of F&O. */
    static boolean external(int row) {
        return row % 10 < 8;
    }

    static boolean active(int row) {
        return row % 10 < 6 || row % 10 == 9;
    }

    private void address(long seed) {
        Texts texts = new Texts(new Noise(seed + 4));
        cell("shipto_line1", row -> place(row).city() == null ? null : texts.street(row + 2));
        cell("shipto_line2", row -> row % 3 == 0 ? "Gate " + (1 + row % 9) : null);
        cell("shipto_city", row -> place(row).city());
        cell("shipto_postalcode", row -> place(row).zip());
        cell("shipto_stateorprovince", row -> place(row).state());
        cell("shipto_country", row -> place(row).country());
    }

    private Place place(int row) {
        return ordered.place(row, 0);
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
        BigDecimal extra = external(row) ? BigDecimal.ZERO : SalesOrderLines.OWN_PRICE;
        return ordered.total(row).add(extra).setScale(4);
    }

    private void marks() {
        cell("msdynce_hasexternallymaintainedproductsonly", SalesOrders::external);
        cell("msdynce_processingstatus", row -> active(row) ? ACTIVE : DRAFT);
        constant("msdynce_ismaintainedexternally", false);
        constant("willcall", false);
        constant("ispricelocked", false);
    }

    private void links(List<Shape> shapes, int accounts, int contacts) {
        Link[] units = {SalesDemo.link(shapes, "businessunit", 0), SalesDemo.link(shapes, "businessunit", 1)};
        Link[] users = {SalesDemo.link(shapes, "systemuser", 1), SalesDemo.link(shapes, "systemuser", 2)};
        int account = SalesDemo.number(shapes, "account");
        int contact = SalesDemo.number(shapes, "contact");
        constant("transactioncurrencyid", SalesDemo.link(shapes, "transactioncurrency", 0));
        constant("pricelevelid", SalesDemo.link(shapes, "pricelevel", 0));
        cell("customerid", row -> {
            int buyer = ordered.buyer(row, accounts, contacts);
            return ordered.byContact(row)
                    ? new Link("contact", Ids.of(contact, buyer))
                    : new Link("account", Ids.of(account, buyer));
        });
        cell("ownerid", row -> users[Accounts.unit(row)]);
        cell("owninguser", row -> users[Accounts.unit(row)]);
        cell("owningbusinessunit", row -> units[Accounts.unit(row)]);
    }

    @Override
    public int[] find(int column, Object value) {
        Column wanted = shape().columns.get(column);
        if (wanted.kind == Kind.ID) return value instanceof UUID id ? one(Ids.row(table, id)) : new int[0];
        return wanted.name.equals("ordernumber") ? one(numbers.row(value)) : new int[0];
    }
}
