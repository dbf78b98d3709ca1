package crosstie.sandbox.finops;

import crosstie.sandbox.data.Blank;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.query.Matches;
import crosstie.sandbox.query.Values;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The business logic that runs for every row: defaults, number sequences, checks, and what it changes on the way in (F-26, F-27). */
final class Application {
    private static final int ALIAS = 20;

    private final Database database;
    private final References references;
    private final Clock clock;
    private final Sequences sequences;
    private final SalesOrders orders;
    private final Quotations quotations;

    Application(Database database, Clock clock, Sequences sequences) {
        this.clock = clock;
        this.sequences = sequences;
        this.database = database;
        references = new References(database);
        orders = new SalesOrders(database, clock);
        quotations = new Quotations(database);
    }

    SalesOrders orders() {
        return orders;
    }

    /** Completes and checks a new row. */
    void created(Shape shape, Object[] cells, Body body, String company) {
        for (Column column : shape.columns) {
            boolean taken = body.gives(column)
                    && !SalesOrders.ignored(shape, column, null)
                    && !Quotations.ignored(shape, column);
            if (!taken) cells[column.index] = shape.initial(column);
            if (!column.sequence.isEmpty() && Blank.of(column).equals(cells[column.index]))
                cells[column.index] = sequences.next(column, company);
        }
        changed(shape, cells, body);
        mandatory(shape, cells);
        check(shape, cells, body);
        orders.created(shape, cells);
        quotations.created(shape, cells);
        orders.refuseClosed(shape, cells);
    }

    /** Completes and checks a changed row. */
    void updated(Shape shape, Object[] cells, Body body) {
        changed(shape, cells, body);
        check(shape, cells, body);
        orders.updated(shape, cells);
        quotations.updated(shape, cells);
    }

    private void changed(Shape shape, Object[] cells, Body body) {
        for (Column column : shape.columns) if (column.actsOnly) cells[column.index] = "No";
        language(shape, cells);
        alias(shape, cells, body);
        country(shape, cells, body, "Address");
        country(shape, cells, body, "DeliveryAddress");
        country(shape, cells, body, "PrimaryAddress");
        stamp(shape, cells);
        Column company = shape.column("dataAreaId");
        if (company != null) cells[company.index] = ((String) cells[company.index]).toLowerCase(Locale.ROOT);
    }

    /** Few entities tell when a row was changed (F-45). */
    private void stamp(Shape shape, Object[] cells) {
        for (Column column : shape.columns)
            if (column.name.startsWith("ModifiedDateTime"))
                cells[column.index] = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** en-us comes back as en-US. */
    private static void language(Shape shape, Object[] cells) {
        Column column = shape.column("LanguageId");
        if (column == null || !(cells[column.index] instanceof String text)) return;
        int dash = text.indexOf('-');
        if (dash > 0)
            cells[column.index] = text.substring(0, dash).toLowerCase(Locale.ROOT)
                    + text.substring(dash).toUpperCase(Locale.ROOT);
    }

    /** The alias is made from the name when it is not sent, and cut in any case. */
    private static void alias(Shape shape, Object[] cells, Body body) {
        Column column = shape.column("NameAlias");
        Column name = shape.column("OrganizationName");
        if (column == null) return;
        String alias = (String) cells[column.index];
        if (!body.gives(column) && alias.isEmpty() && name != null) alias = name(shape, cells, name);
        cells[column.index] = alias.length() > ALIAS ? alias.substring(0, ALIAS) : alias;
    }

    private static String name(Shape shape, Object[] cells, Column organization) {
        String name = (String) cells[organization.index];
        Column first = shape.column("PersonFirstName");
        Column last = shape.column("PersonLastName");
        if (!name.isEmpty() || first == null || last == null) return name;
        return (cells[first.index] + " " + cells[last.index]).strip();
    }

    /** Of country id and ISO code, the one that was sent fills the other. */
    private void country(Shape shape, Object[] cells, Body body, String prefix) {
        Column iso = shape.column(prefix + "CountryRegionISOCode");
        Column id = shape.column(prefix + "CountryRegionId");
        if (iso == null || id == null) return;
        if (body.gives(iso)) translate(cells, iso, "ISOCode", id, "CountryRegion");
        else if (body.gives(id)) translate(cells, id, "CountryRegion", iso, "ISOCode");
    }

    private void translate(Object[] cells, Column from, String fromName, Column to, String toName) {
        Table countries = database.set("AddressCountryRegions");
        int source = countries.shape.column(fromName).index;
        int[] found = Matches.scan(countries, c -> Values.same(c.cell(source), cells[from.index]), null, 0, 1);
        cells[to.index] = found.length == 0 ? "" : countries.cell(found[0], countries.shape.column(toName).index);
    }

    private static void mandatory(Shape shape, Object[] cells) {
        for (Column column : shape.columns) {
            boolean needed = column.mandatory || column.key && column.kind.text();
            if (needed && Blank.of(column).equals(cells[column.index]))
                throw Refused.write(shape.aot, "Error: Field '" + column.label + "' must be filled in.");
        }
    }

    private void check(Shape shape, Object[] cells, Body body) {
        for (Column column : shape.columns) {
            if (!body.gives(column) || column.max == 0) continue;
            if (column.name.equals("NameAlias")) continue;
            if (((String) cells[column.index]).length() > column.max) throw tooLong(shape, column, cells);
        }
        references.check(shape, cells, body);
    }

    private static Refused tooLong(Shape shape, Column column, Object[] cells) {
        return Refused.write(
                shape.aot,
                "Warning: The value '" + cells[column.index] + "' in field '" + column.label + "' is longer than "
                        + column.max + " characters.; Warning: validateField failed on field '" + shape.aot + "."
                        + column.name + "'.");
    }
}
