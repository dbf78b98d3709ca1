package crosstie.sandbox.demo;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Ids;
import crosstie.sandbox.data.Kind;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Shape;
import java.util.List;
import java.util.UUID;

/**
 * Contacts for both contact templates: one in five buys on its own, most others belong to an account, some to a contact or to nobody. They
 * stand in the business unit of their account; one in twenty is inactive.
 */
final class Contacts extends Generated {
    private final int table;
    private final Numbers numbers;

    Contacts(List<Shape> shapes, int table, int size, int accounts, long seed) {
        super(shapes.get(table), size);
        this.table = table;
        Noise noise = new Noise(seed + 1);
        numbers = new Numbers("CON", noise, 12);
        Texts texts = new Texts(noise);
        for (Column column : shape().columns) {
            Object usual = SalesDemo.usual(column, shapes);
            if (usual != null) constant(column.name, usual);
        }
        identity(texts);
        person(noise, texts);
        address(noise, texts);
        links(shapes, noise, accounts);
    }

    private void identity(Texts texts) {
        cell("contactid", row -> Ids.of(table, row));
        cell("msdynce_contactnumber", numbers::of);
        cell("firstname", row -> row % 13 == 12 ? null : texts.person(row));
        cell("middlename", row -> row % 4 == 3 ? "J." : null);
        cell("lastname", row -> row % 40 == 27 ? Texts.exactly("Longest", 50) : texts.family(row));
        cell("fullname", row -> row % 13 == 12 ? last(row) : texts.person(row) + " " + last(row));
    }

    private String last(int row) {
        return (String) cell(row, shape().column("lastname").index);
    }

    private void person(Noise noise, Texts texts) {
        cell("gendercode", row -> row % 3 == 2 ? null : (Object) (1 + row % 3));
        cell("familystatuscode", row -> row % 5 == 4 ? null : (Object) (1 + noise.below(4, row, 40)));
        cell("donotemail", row -> row % 4 == 0);
        cell("emailaddress1", row -> "person" + row + "@example.com");
        cell("telephone1", texts::phone);
        cell("jobtitle", row -> row % 2 == 0 ? "Head of R&D" : null);
        cell("department", row -> row % 3 == 0 ? "Purchasing\t\"B\"" : null);
        cell("governmentid", row -> row % 6 == 1 ? "ID'" + row : null);
        cell("websiteurl", row -> row % 8 == 0 ? "https://example.org/~" + row : null);
        cell("description", texts::note);
        cell("creditlimit", row -> row % 5 == 0 ? Money.amount(noise, row, 41) : null);
        cell("fax", row -> row % 9 == 0 ? texts.phone(row + 3) : null);
    }

    private void address(Noise noise, Texts texts) {
        cell("address1_line1", row -> row % 7 == 6 ? null : texts.street(row + 1));
        cell("address1_city", row -> noise.pick(Place.ALL, row, 42).city());
        cell("address1_postalcode", row -> noise.pick(Place.ALL, row, 42).zip());
        cell("address1_stateorprovince", row -> noise.pick(Place.ALL, row, 42).state());
        cell("address1_country", row -> noise.pick(Place.ALL, row, 42).country());
    }

    private static boolean buys(int row) {
        return row % 5 == 0;
    }

    private void links(List<Shape> shapes, Noise noise, int accounts) {
        int accountTable = SalesDemo.number(shapes, "account");
        Link[] users = {SalesDemo.link(shapes, "systemuser", 1), SalesDemo.link(shapes, "systemuser", 2)};
        Link[] units = {SalesDemo.link(shapes, "businessunit", 0), SalesDemo.link(shapes, "businessunit", 1)};
        cell("msdynce_isactivecustomer", Contacts::buys);
        cell(
                "msdynce_iscompanyanaccount",
                row -> parent(row, accountTable, accounts) instanceof Link link
                        && link.table().equals("account"));
        cell("parentcustomerid", row -> parent(row, accountTable, accounts));
        cell(
                "transactioncurrencyid",
                row -> SalesDemo.link(shapes, "transactioncurrency", noise.below(Accounts.CURRENCIES, row, 43)));
        cell("ownerid", row -> users[unit(row, accounts)]);
        cell("owninguser", row -> users[unit(row, accounts)]);
        cell("owningbusinessunit", row -> units[unit(row, accounts)]);
        cell("statecode", row -> inactive(row) ? 1 : 0);
        cell("statuscode", row -> inactive(row) ? 2 : 1);
    }

    private static boolean inactive(int row) {
        return row % 20 == 11;
    }

    /** The account to which it belongs, or -1. */
    private static int account(int row, int accounts) {
        return row % 15 >= 13 ? -1 : (int) (row * 7L % accounts);
    }

    /** That of the account, else the first. */
    static int unit(int row, int accounts) {
        int account = account(row, accounts);
        return account < 0 ? 0 : Accounts.unit(account);
    }

    private Object parent(int row, int accountTable, int accounts) {
        if (row % 15 == 13) return null;
        if (row % 15 == 14) return new Link("contact", Ids.of(table, row - 1));
        return new Link("account", Ids.of(accountTable, account(row, accounts)));
    }

    @Override
    public int[] find(int column, Object value) {
        Column wanted = shape().columns.get(column);
        if (wanted.kind == Kind.ID) return value instanceof UUID id ? one(Ids.row(table, id)) : new int[0];
        return wanted.name.equals("msdynce_contactnumber") ? one(numbers.row(value)) : new int[0];
    }
}
