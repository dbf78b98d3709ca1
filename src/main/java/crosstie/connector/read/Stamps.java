package crosstie.connector.read;

import crosstie.connector.Changes;
import crosstie.connector.Query;
import crosstie.connector.Source;
import crosstie.connector.call.Calls;
import crosstie.model.ChangeWay;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.FieldType;
import crosstie.model.Filter;
import crosstie.model.Watermark;
import crosstie.odata.Columns;
import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import crosstie.odata.PageReader;
import crosstie.odata.RowPage;
import crosstie.odata.Url;
import crosstie.odata.ValueKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Changes by a column that tells when a row was changed (F-45); where there is none, everything is read (F-46). */
public final class Stamps {
    /** {@code modifiedon, ModifiedDateTime1, lastChangedAt}; when a row was created tells nothing about changes. */
    private static final Pattern NAMES = Pattern.compile(
            "(last_?)?(modified|changed|updated)_?(date_?time|at|on|date|time)?[0-9]?", Pattern.CASE_INSENSITIVE);

    private static final String EVER = "1900-01-01T00:00:00Z";
    /** A row gets its time before its transaction ends; such a one may come to light later than others with a later time. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final Calls calls;
    private final Function<Query, Source> read;
    private final Function<Entity, Url> url;
    private final Clock clock;

    /** @param url the address of an entity's rows, with the options that it always needs */
    public Stamps(Calls calls, Function<Query, Source> read, Function<Entity, Url> url, Clock clock) {
        this.calls = calls;
        this.read = read;
        this.url = url;
        this.clock = clock;
    }

    private static Optional<Field> stamp(Entity entity) {
        return entity.fields().stream()
                .filter(f -> f.type() == FieldType.DATE_TIME
                        && NAMES.matcher(f.name()).matches())
                .findFirst();
    }

    /** By the column if there is one that can be filtered, which is tried once; else everything. */
    public ChangeWay way(Entity entity) {
        Optional<Field> stamp = stamp(entity);
        if (stamp.isEmpty()) {
            return ChangeWay.of(ChangeWay.Kind.FULL, "CHANGES_UNSTAMPED", entity.collection());
        }
        String name = stamp.get().name();
        try {
            highest(entity, name);
            return ChangeWay.of(ChangeWay.Kind.TIMESTAMP, "CHANGES_STAMPED", entity.collection(), name);
        } catch (ODataException e) {
            if (e.kind() != Kind.REFUSED && e.kind() != Kind.UNAVAILABLE) {
                throw calls.failures().stopped(e);
            }
            return ChangeWay.of(ChangeWay.Kind.FULL, "CHANGES_STAMP_REFUSED", entity.collection(), name, e.words());
        }
    }

    /** @param way as {@link #way} chose it, perhaps with another reason */
    public Changes open(ChangeWay way, Query query, Optional<Watermark> since) {
        Optional<Field> stamp =
                way.kind() == ChangeWay.Kind.TIMESTAMP ? stamp(query.entity()) : Optional.<Field>empty();
        Watermark following = stamp.map(f -> Token.time(latest(query.entity(), f.name()), clock.instant()))
                .orElseGet(() -> Token.full(clock.instant()));
        Optional<Instant> from = since.flatMap(Token::time);
        if (stamp.isEmpty() || from.isEmpty()) {
            return new PlainChanges(read.apply(query), reasoned(way, since), true, following);
        }
        Filter changed = new Filter.Compare(
                FieldPath.plain(stamp.get().name()),
                Filter.Operator.GE,
                from.get().minus(OVERLAP));
        Filter both = query.filter() == null ? changed : new Filter.And(List.of(query.filter(), changed));
        Query some = new Query(query.entity(), query.select(), both, query.organization(), query.pageSize());
        return new PlainChanges(read.apply(some), way, false, following);
    }

    private static ChangeWay reasoned(ChangeWay way, Optional<Watermark> since) {
        boolean linked = since.flatMap(Token::link).isPresent();
        return linked ? ChangeWay.of(way.kind(), "DELTA_OTHER_WAY") : way;
    }

    private Instant latest(Entity entity, String stamp) {
        try {
            return highest(entity, stamp);
        } catch (ODataException e) {
            throw calls.failures().stopped(e);
        }
    }

    /** The latest time that any row tells; null when none does. By the system's own clock, and before anything is read. */
    private Instant highest(Entity entity, String stamp) {
        Columns column = Columns.of(1).add(stamp, ValueKind.DATE_TIME, 0).build();
        Url one = url.apply(entity)
                .names("$select", stamp)
                .option("$filter", stamp + " gt " + EVER)
                .names("$orderby", stamp + " desc")
                .names("$top", "1");
        RowPage page = calls.client().read(one.toString(), Map.of(), new PageReader(column));
        return page.rows().isEmpty() ? null : (Instant) page.rows().getFirst()[0];
    }
}
