package crosstie.sandbox.sales;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Kind;
import crosstie.sandbox.data.Link;
import crosstie.sandbox.data.Option;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.data.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/** What the server fills in, computes and refuses beyond the single value. */
final class Rules {
    /** Tables that are created in their default state only (D-33). */
    private static final Set<String> BORN_OPEN = Set.of("quote", "salesorder", "invoice", "opportunity");

    private static final int DRAFT = 2;
    private static final int BUNDLE = 3;

    private final Database database;
    private final Organization organization;
    private final Counters counters;
    private final Switches switches;

    Rules(Database database, Organization organization, Counters counters, Switches switches) {
        this.switches = switches;
        this.database = database;
        this.organization = organization;
        this.counters = counters;
    }

    /** Completes a new row; {@code cells} hold what was sent. */
    void created(Shape shape, Object[] cells, Documents documents) {
        initial(shape, cells);
        state(shape, cells, cells, null);
        put(shape, cells, "createdon", now());
        put(shape, cells, "createdby", organization.user());
        counters.fill(shape, cells);
        fill(shape, cells, "ownerid", organization.user());
        fill(shape, cells, "organizationid", new Link("organization", organization.id()));
        if (shape.columns.stream().anyMatch(c -> c.kind == Kind.MONEY))
            fill(shape, cells, "transactioncurrencyid", organization.currency());
        documents.line(shape, cells);
        documents.currency(shape, cells);
        written(shape, cells);
        required(shape, cells);
    }

    /** Completes a changed row; {@code draft} says what was sent. */
    void updated(Shape shape, Object[] cells, Object[] before, Draft draft, Documents documents) {
        state(shape, cells, before, draft);
        documents.line(shape, cells);
        documents.currency(shape, cells);
        written(shape, cells);
    }

    private void written(Shape shape, Object[] cells) {
        put(shape, cells, "modifiedon", now());
        put(shape, cells, "modifiedby", organization.user());
        owner(shape, cells);
        money(shape, cells);
        if (shape.column("firstname") != null && shape.column("fullname") != null) fullName(shape, cells);
        Column company = shape.column("msdynce_iscompanyanaccount");
        if (company != null) {
            cells[company.index] = cells[shape.column("parentcustomerid").index] instanceof Link link
                    && link.table().equals("account");
        }
    }

    private static void fullName(Shape shape, Object[] cells) {
        Object first = cells[shape.column("firstname").index];
        Object last = cells[shape.column("lastname").index];
        String full = first == null ? (String) last : last == null ? (String) first : first + " " + last;
        put(shape, cells, "fullname", full);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static void put(Shape shape, Object[] cells, String name, Object value) {
        Column column = shape.column(name);
        if (column != null) cells[column.index] = value;
    }

    private static void fill(Shape shape, Object[] cells, String name, Object value) {
        Column column = shape.column(name);
        if (column != null && cells[column.index] == null) cells[column.index] = value;
    }

    private static void initial(Shape shape, Object[] cells) {
        for (Column column : shape.columns) {
            if (cells[column.index] != null) continue;
            if (column.kind == Kind.BOOLEAN) cells[column.index] = column.initial != null && column.initial.asBoolean();
            if (column.kind == Kind.CHOICE && column.initial != null) cells[column.index] = column.initial.asInt();
        }
        if (shape.name.equals("product")) fill(shape, cells, "productstructure", 1);
        if (shape.name.endsWith("detail")) fill(shape, cells, "producttypecode", 1);
        if (shape.name.endsWith("detail")) fill(shape, cells, "propertyconfigurationstatus", 2);
        for (Column column : shape.columns)
            if (column.name.endsWith("statecode") && column.kind == Kind.CHOICE) fill(shape, cells, column.name, 0);
        if (shape.name.equals("quote")) fill(shape, cells, "revisionnumber", 0);
    }

    /** The pair of state and status must fit (D-33). {@code draft} is null on create. */
    private void state(Shape shape, Object[] cells, Object[] before, Draft draft) {
        Column state = shape.column("statecode");
        Column status = shape.column("statuscode");
        if (state == null || status == null) return;
        boolean create = draft == null;
        int first = create ? firstState(shape, cells) : (Integer) before[state.index];
        if (cells[state.index] == null) cells[state.index] = first;
        int now = (Integer) cells[state.index];
        if (create && BORN_OPEN.contains(shape.name) && now != first)
            throw wrongState(shape, status, state, cells, now);
        boolean statusSent = create ? cells[status.index] != null : draft.gives(status) && cells[status.index] != null;
        if (!statusSent && (create || now != first || cells[status.index] == null))
            cells[status.index] = defaultStatus(status, now);
        Option option = status.option((Integer) cells[status.index]);
        if (option == null || option.state() != now) throw wrongState(shape, status, state, cells, now);
    }

    private int firstState(Shape shape, Object[] cells) {
        if (!shape.name.equals("product")) return 0;
        Table organizations = database.named("organization");
        Column setting = organizations.shape.column("createproductswithoutparentinactivestate");
        boolean external = Boolean.TRUE.equals(cells[shape.column("msdynce_ismaintainedexternally").index]);
        boolean active = Boolean.TRUE.equals(organizations.cell(0, setting.index)) || switches.productsActive(external);
        return active ? 0 : DRAFT;
    }

    static int defaultStatus(Column status, int state) {
        return status.options.stream()
                .filter(o -> o.state() == state)
                .mapToInt(Option::value)
                .min()
                .orElse(-1);
    }

    private static Fault wrongState(Shape shape, Column status, Column state, Object[] cells, int now) {
        Option option = state.option(now);
        return new Fault(
                400,
                "0x80048408",
                cells[status.index] + " is not a valid status code for state code "
                        + (option == null ? now : option.label()) + " on " + shape.name + " with Id "
                        + cells[shape.keys().getFirst().index] + ".");
    }

    /** The owner decides user, team and business unit. */
    private void owner(Shape shape, Object[] cells) {
        Column owner = shape.column("ownerid");
        if (owner == null || !(cells[owner.index] instanceof Link link)) return;
        put(shape, cells, "owninguser", link.table().equals("systemuser") ? link : null);
        put(shape, cells, "owningteam", link.table().equals("team") ? link : null);
        Table table = database.named(link.table());
        int[] found = table.find(table.shape.keys().getFirst().index, link.id());
        Object unit = found.length == 0 ? null : table.cell(found[0], table.shape.column("businessunitid").index);
        put(shape, cells, "owningbusinessunit", unit == null ? organization.businessUnit() : unit);
    }

    /** Base amounts are computed (D-34). */
    private void money(Shape shape, Object[] cells) {
        Column rate = shape.column("exchangerate");
        Column currency = shape.column("transactioncurrencyid");
        if (rate == null || currency == null || currency.kind != Kind.LOOKUP) return;
        BigDecimal exchange = cells[currency.index] instanceof Link link ? rate(link.id()) : null;
        cells[rate.index] = exchange;
        if (switches.currencyPrecision() && cells[currency.index] instanceof Link link) round(shape, cells, link.id());
        for (Column column : shape.columns) {
            if (column.kind != Kind.BASE) continue;
            Column amount = shape.column(column.name.substring(0, column.name.length() - 5));
            if (amount == null) continue;
            cells[column.index] =
                    cells[amount.index] instanceof BigDecimal money && exchange != null && exchange.signum() > 0
                            ? money.divide(exchange, 4, RoundingMode.HALF_EVEN)
                            : null;
        }
    }

    /** As the currency counts, which may be coarser than the column. */
    private void round(Shape shape, Object[] cells, UUID currency) {
        if (!(ofCurrency(currency, "currencyprecision") instanceof Integer places)) return;
        for (Column column : shape.columns) {
            if (column.kind == Kind.MONEY && cells[column.index] instanceof BigDecimal money)
                cells[column.index] =
                        money.setScale(places, RoundingMode.HALF_EVEN).setScale(column.precision());
        }
    }

    private BigDecimal rate(UUID id) {
        return (BigDecimal) ofCurrency(id, "exchangerate");
    }

    private Object ofCurrency(UUID id, String column) {
        Table currencies = database.named("transactioncurrency");
        int[] found = currencies.find(currencies.shape.keys().getFirst().index, id);
        return found.length == 0 ? null : currencies.cell(found[0], currencies.shape.column(column).index);
    }

    /** Only what the system requires is enforced (D-12), and what a product needs to be sold (D-38). */
    private static void required(Shape shape, Object[] cells) {
        for (Column column : shape.columns) {
            if (column.required.equals("system") && cells[column.index] == null) throw missing(column.name);
        }
        if (!shape.name.equals("product")
                || Integer.valueOf(BUNDLE).equals(cells[shape.column("productstructure").index])) return;
        for (String name : new String[] {"defaultuomscheduleid", "defaultuomid", "quantitydecimal"}) {
            if (cells[shape.column(name).index] == null) throw missing(name);
        }
    }

    static Fault missing(String column) {
        return Fault.invalid("Attribute: " + column + " cannot be set to NULL");
    }
}
