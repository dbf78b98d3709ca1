package crosstie.sandbox.sales;

import com.fasterxml.jackson.core.JsonGenerator;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Table;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Bytes;
import crosstie.sandbox.http.Request;
import crosstie.sandbox.http.Uris;
import crosstie.sandbox.query.Matches;
import crosstie.sandbox.query.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Change tracking (D-51): a first read of everything that ends in a delta link, then what changed since. */
final class Tracker {
    private static final int CAP = 5000;
    private static final List<String> REFUSED = List.of("$filter", "$orderby", "$expand", "$top");

    private final Database database;
    private final Relations relations;
    private final Organization organization;
    private final Switches switches;
    private final Clock clock;
    private final String root;

    Tracker(
            Database database,
            Relations relations,
            Organization organization,
            Switches switches,
            Clock clock,
            String root) {
        this.database = database;
        this.relations = relations;
        this.organization = organization;
        this.switches = switches;
        this.clock = clock;
        this.root = root;
    }

    /** Whether a request is about changes at all. */
    static boolean isMeant(Request request) {
        String query = request.query();
        return request.prefers("odata.track-changes")
                || query.contains("$deltatoken=")
                || query.contains("istracking=%22True%22");
    }

    Answer count(Table table, Request request) {
        check(table, request);
        DeltaToken token = token(request);
        if (token == null) throw Fault.query("The delta token is missing.");
        int count = table.changedSince(token.version()).length
                + table.deletedSince(token.version()).size();
        return Answer.text(200, "text/plain", String.valueOf(count));
    }

    Answer page(Table table, Request request) {
        check(table, request);
        DeltaToken token = token(request);
        String raw = raw(request, "$skiptoken=");
        TrackingCookie cookie = raw == null ? null : TrackingCookie.read(raw);
        int size = SalesQuery.pageSize(request, CAP);
        Part part = token == null ? all(table, cookie, size) : since(table, token, cookie, size);
        List<Column> columns =
                Columns.selected(table.shape, Uris.options(request.query()).get("$select"));
        Bytes out = new Bytes(Math.max(512, part.slots.length * (40 + columns.size() * 24)));
        try (JsonGenerator json = SalesQuery.JSON.createGenerator(out)) {
            write(json, table, request, part, columns, token != null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.of(200, SalesQuery.TYPE, out).with("Preference-Applied", "odata.track-changes");
    }

    /** Tables that are not tracked, options that do not go with it, and users who do not see the whole organization. */
    private void check(Table table, Request request) {
        String name = table.shape.name;
        if (!switches.isTracked(table.shape))
            throw Fault.query("Change Tracking isn't enabled for the entity '" + name + "'.");
        Map<String, String> options = Uris.options(request.query());
        for (String option : REFUSED)
            if (options.containsKey(option))
                throw Fault.query(
                        "The \"" + option + "\" query parameter isn't supported when Change Tracking is enabled.");
        if (!switches.readsOrganization(name))
            throw new Fault(
                    403,
                    "0x80040220",
                    "Principal user (Id=" + organization.user().id() + ", type=8, roleCount=1) is missing prvRead"
                            + name
                            + " privilege on OTC=1 for entity '" + name + "'. context.Caller="
                            + organization.user().id() + ", required depth: Global");
    }

    private DeltaToken token(Request request) {
        String raw = raw(request, "$deltatoken=");
        if (raw == null) return null;
        DeltaToken token = DeltaToken.read(raw);
        Duration age = Duration.between(token.at(), clock.instant());
        if (age.compareTo(Duration.ofDays(switches.trackingDays())) > 0 || token.version() > database.version())
            throw new Fault(
                    400,
                    "0x80044352",
                    "Version stamp associated with the client has expired. Please perform a full sync.");
        return token;
    }

    private static String raw(Request request, String option) {
        for (String part : request.query().split("&"))
            if (part.startsWith(option)) return part.substring(option.length());
        return null;
    }

    /** @param next null on the last page; then {@code version} is where changes go on from */
    private record Part(int[] slots, List<Table.Deleted> deleted, TrackingCookie next, long version) {}

    /** All rows by primary key; the version is that of the first page, so that what changes meanwhile comes again. */
    private Part all(Table table, TrackingCookie cookie, int size) {
        long version = cookie == null ? database.version() : cookie.version();
        int from = cookie == null ? 0 : (int) cookie.after() + 1;
        int[] slots = Matches.scan(table, null, null, from, size + 1);
        if (slots.length <= size) return new Part(slots, List.of(), null, version);
        int[] page = Arrays.copyOf(slots, size);
        return new Part(page, List.of(), new TrackingCookie(number(cookie), version, page[size - 1], false), version);
    }

    private static int number(TrackingCookie cookie) {
        return cookie == null ? 2 : cookie.page() + 1;
    }

    /** New and changed rows by version, deletions last. */
    private Part since(Table table, DeltaToken token, TrackingCookie cookie, int size) {
        boolean deleting = cookie != null && cookie.deletions();
        long after = cookie == null ? token.version() : cookie.after();
        long version = cookie == null ? database.version() : cookie.version();
        int[] changed = deleting ? new int[0] : table.changedSince(after);
        if (changed.length > size) {
            int[] page = Arrays.copyOf(changed, size);
            long last = table.version(page[size - 1]);
            return new Part(page, List.of(), new TrackingCookie(number(cookie), version, last, false), version);
        }
        List<Table.Deleted> deleted = table.deletedSince(deleting ? after : token.version());
        int room = size - changed.length;
        if (deleted.size() <= room) return new Part(changed, deleted, null, version);
        List<Table.Deleted> some = deleted.subList(0, room);
        long last = some.isEmpty() ? token.version() : some.getLast().version();
        return new Part(changed, some, new TrackingCookie(number(cookie), version, last, true), version);
    }

    private void write(JsonGenerator json, Table table, Request request, Part part, List<Column> columns, boolean delta)
            throws IOException {
        RowWriter rows = new RowWriter(database, relations, SalesQuery.annotations(request));
        json.writeStartObject();
        json.writeStringField("@odata.context", context(table, request) + (delta ? "/$delta" : ""));
        if (part.next == null)
            json.writeStringField(
                    "@odata.deltaLink",
                    address(table, request, false) + "$deltatoken="
                            + new DeltaToken(part.version, clock.instant()).write());
        json.writeArrayFieldStart("value");
        for (int slot : part.slots) {
            json.writeStartObject();
            rows.write(json, table, slot, columns);
            json.writeEndObject();
        }
        for (Table.Deleted deleted : part.deleted) {
            json.writeStartObject();
            json.writeStringField("@odata.context", root + "$metadata#" + table.shape.set + "/$deletedEntity");
            json.writeStringField("id", deleted.id().toString());
            json.writeStringField("reason", "deleted");
            json.writeEndObject();
        }
        json.writeEndArray();
        if (part.next != null)
            json.writeStringField("@odata.nextLink", address(table, request, true) + "$skiptoken=" + part.next.write());
        json.writeEndObject();
    }

    private String context(Table table, Request request) {
        String select = Uris.options(request.query()).get("$select");
        String fragment = select == null || select.isBlank() ? "" : "(" + String.join(",", Split.names(select)) + ")";
        return root + "$metadata#" + table.shape.set + fragment;
    }

    /** The other options as they came. */
    private String address(Table table, Request request, boolean withToken) {
        StringBuilder query = new StringBuilder(root + table.shape.set + "?");
        for (String part : request.query().split("&")) {
            boolean dropped =
                    part.isEmpty() || part.startsWith("$skiptoken=") || part.startsWith("$deltatoken=") && !withToken;
            if (!dropped) query.append(part).append('&');
        }
        return query.toString();
    }
}
