package crosstie.connector.dataverse;

import crosstie.connector.Changes;
import crosstie.connector.Query;
import crosstie.connector.Source;
import crosstie.connector.call.Calls;
import crosstie.connector.call.JsonAnswer;
import crosstie.connector.read.Removals;
import crosstie.connector.read.Selection;
import crosstie.connector.read.Stamps;
import crosstie.connector.read.Tracking;
import crosstie.model.ChangeWay;
import crosstie.model.Entity;
import crosstie.model.FieldPath;
import crosstie.model.Refusal;
import crosstie.model.Watermark;
import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import crosstie.odata.Url;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** What changed, by change tracking where it is on and allowed (D-51); else by {@code modifiedon}. */
final class DataverseChanges {
    private static final int PAGE = 5_000;
    private static final String TRACK = "odata.track-changes";

    private final Calls calls;
    private final Function<String, Entity> entities;
    private final BusinessUnits businessUnits;
    private final Hops.ByKey byKey;
    private final Clock clock;
    private final Stamps stamps;
    private final Map<String, ChangeWay> ways = new ConcurrentHashMap<>();

    DataverseChanges(
            Calls calls,
            Function<String, Entity> entities,
            BusinessUnits businessUnits,
            Function<Query, Source> read,
            Hops.ByKey byKey,
            Clock clock) {
        this.calls = calls;
        this.entities = entities;
        this.businessUnits = businessUnits;
        this.byKey = byKey;
        this.clock = clock;
        this.stamps = new Stamps(calls, read, e -> Url.of(e.collection()), clock);
    }

    ChangeWay way(Entity entity) {
        return ways.computeIfAbsent(entity.name(), n -> asked(entity));
    }

    private ChangeWay asked(Entity entity) {
        String definition =
                "EntityDefinitions(LogicalName='" + Url.segment(entity.name()) + "')?$select=ChangeTrackingEnabled";
        boolean on = calls.read(definition, Map.of(), JsonAnswer.document())
                .path("ChangeTrackingEnabled")
                .asBoolean(false);
        if (!on) {
            return otherwise(entity, "CHANGES_NOT_TRACKED", "");
        }
        String one = Url.of(entity.collection())
                .names("$select", entity.key().getFirst())
                .toString();
        try {
            calls.client().read(one, Map.of("Prefer", TRACK + ",odata.maxpagesize=1"), answer -> answer.status());
            return ChangeWay.of(ChangeWay.Kind.TRACKING, "CHANGES_TRACKED", entity.collection());
        } catch (ODataException e) {
            if (e.kind() != Kind.FORBIDDEN && e.kind() != Kind.REFUSED) {
                throw calls.failures().stopped(e);
            }
            return otherwise(entity, "CHANGES_NOT_ALLOWED", e.words());
        }
    }

    /** The next cheapest way, with the reason why it is not tracking. */
    private ChangeWay otherwise(Entity entity, String code, String words) {
        return ChangeWay.of(stamps.way(entity).kind(), code, entity.collection(), words);
    }

    Changes open(Query query, Optional<Watermark> since) {
        ChangeWay way = way(query.entity());
        return way.kind() == ChangeWay.Kind.TRACKING
                ? tracking(query).open(way, since)
                : stamps.open(way, query, since);
    }

    /** Filter, order, expand and top are refused: lookup paths are read by id, and the filter is left to the one who reads. */
    private Tracking tracking(Query query) {
        Paths paths = new Paths(query.entity(), entities);
        Selecting selecting = new Selecting(paths, query.select().size());
        Hops hops = new Hops(paths, byKey);
        for (int i = 0; i < query.select().size(); i++) {
            FieldPath wanted = query.select().get(i);
            if (wanted.isSent() || paths.labelled(wanted).isPresent()) {
                selecting.add(query.select().get(i), i);
                continue;
            }
            Paths.Resolved path = paths.resolve(query.select().get(i));
            if (path.hops().isEmpty()) {
                selecting.add(query.select().get(i), i);
            } else {
                hops.add(path, selecting.extra(FieldPath.plain(path.field().name())), i);
            }
        }
        int id = selecting.extra(FieldPath.plain(query.entity().key().getFirst()));
        Predicate<Object[]> wanted = ofBusinessUnit(query, selecting);
        Removals removals = selecting.removals(id);
        Selection selection = selecting.selection();
        int size = query.pageSize() > 0 ? Math.min(query.pageSize(), PAGE) : PAGE;
        Map<String, String> headers = selecting.headers(size);
        return new Tracking(
                calls,
                calls.client()::read,
                selection,
                removals,
                selecting.into(Url.of(query.entity().collection())).toString(),
                tracked(headers),
                headers,
                row -> id(removals.id(row)),
                wanted,
                hops::fill,
                query.filter(),
                clock);
    }

    private UUID id(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.stopped(e, "VALUE_UNREADABLE", calls.failures().host(), 0, "id");
        }
    }

    private static Map<String, String> tracked(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.merge("Prefer", TRACK, (a, b) -> b + "," + a);
        return all;
    }

    private Predicate<Object[]> ofBusinessUnit(Query query, Selecting selecting) {
        String name = query.organization().businessUnit();
        if (name.isEmpty() || query.entity().field("owningbusinessunit").isEmpty()) {
            return row -> true;
        }
        UUID unit = businessUnits.id(name);
        int slot = selecting.raw("_owningbusinessunit_value");
        return row -> unit.equals(row[slot]);
    }
}
