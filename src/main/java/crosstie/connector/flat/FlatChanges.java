package crosstie.connector.flat;

import crosstie.connector.Changes;
import crosstie.connector.Query;
import crosstie.connector.call.Calls;
import crosstie.connector.filter.Said;
import crosstie.connector.read.Removals;
import crosstie.connector.read.Selection;
import crosstie.connector.read.Stamps;
import crosstie.connector.read.Tracking;
import crosstie.model.ChangeWay;
import crosstie.model.Entity;
import crosstie.model.Watermark;
import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import crosstie.odata.Url;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What changed: as the service tracks it where it does, else by a time of change, else by reading everything (F-44 to F-46). */
public final class FlatChanges {
    private static final String TRACK = "odata.track-changes";

    private final Calls calls;
    private final Manner manner;
    private final FlatReads reads;
    private final Clock clock;
    private final Stamps stamps;
    private final boolean mayTrack;
    private final Map<String, ChangeWay> ways = new ConcurrentHashMap<>();

    /** @param mayTrack whether it is worth asking the service to track changes at all */
    public FlatChanges(Calls calls, Manner manner, FlatReads reads, Clock clock, boolean mayTrack) {
        this.calls = calls;
        this.manner = manner;
        this.reads = reads;
        this.clock = clock;
        this.mayTrack = mayTrack;
        this.stamps = new Stamps(calls, reads::read, e -> manner.url(e, e.collection()), clock);
    }

    public ChangeWay way(Entity entity) {
        return ways.computeIfAbsent(
                entity.collection(),
                c -> mayTrack && isTracked(entity)
                        ? ChangeWay.of(ChangeWay.Kind.TRACKING, "CHANGES_TRACKED", c)
                        : stamps.way(entity));
    }

    /** A service that honours the wish says so; the rows are left unread. */
    private boolean isTracked(Entity entity) {
        if (entity.key().isEmpty()) {
            return false;
        }
        String url = manner.url(entity, entity.collection())
                .names("$select", String.join(",", entity.key()))
                .toString();
        try {
            return calls.client()
                    .read(
                            url,
                            prefer(1, TRACK),
                            answer -> answer.header("Preference-Applied")
                                    .filter(applied -> applied.contains("track-changes"))
                                    .isPresent());
        } catch (ODataException e) {
            if (e.kind() == Kind.REFUSED || e.kind() == Kind.UNAVAILABLE) {
                return false;
            }
            throw calls.failures().stopped(e);
        }
    }

    private Map<String, String> prefer(int pageSize, String more) {
        Map<String, String> headers = new HashMap<>(manner.reading(pageSize));
        headers.merge("Prefer", more, (a, b) -> a + "," + b);
        return headers;
    }

    public Changes open(Query query, Optional<Watermark> since) {
        ChangeWay way = way(query.entity());
        return way.kind() == ChangeWay.Kind.TRACKING
                ? tracking(query).open(way, since)
                : stamps.open(way, query, since);
    }

    private Tracking tracking(Query query) {
        Said.Split split = reads.split(query);
        FlatColumns columns = new FlatColumns(query.entity(), query.select(), manner);
        int[] key = query.entity().key().stream().mapToInt(columns::extra).toArray();
        Removals removals = new Removals(columns.builder());
        columns.builder().identity(removals.identity(key));
        Selection selection = columns.selection();
        RowAddress address = new RowAddress(query.entity(), null, null, manner);
        Url url = reads.filtered(columns.into(reads.set(query)), split.text(), query);
        return new Tracking(
                calls,
                reads.exact().asking(columns),
                selection,
                removals,
                url.toString(),
                prefer(query.pageSize(), TRACK),
                manner.reading(query.pageSize()),
                row -> removals.id(row) == null
                        ? address.ofParts(
                                Arrays.stream(key).mapToObj(p -> row[p]).toList())
                        : belowRoot(removals.id(row), query.entity()),
                row -> true,
                rows -> {},
                split.rest(),
                clock);
    }

    /** {@code http://host/crm/Customers('A')} → {@code Customers('A')}. */
    private static String belowRoot(String id, Entity entity) {
        int at = id.indexOf("/" + entity.collection() + "(");
        return at < 0 ? id : id.substring(at + 1);
    }
}
