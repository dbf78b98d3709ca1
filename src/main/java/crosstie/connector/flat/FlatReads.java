package crosstie.connector.flat;

import crosstie.connector.Found;
import crosstie.connector.Query;
import crosstie.connector.Source;
import crosstie.connector.call.Calls;
import crosstie.connector.filter.Said;
import crosstie.connector.filter.Value;
import crosstie.connector.read.Fetch;
import crosstie.connector.read.KeyRead;
import crosstie.connector.read.PagedSource;
import crosstie.connector.read.Selection;
import crosstie.connector.read.Turning;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FilterPlan;
import crosstie.model.IntegrationKey;
import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import crosstie.odata.PageReader;
import crosstie.odata.RowPage;
import crosstie.odata.Url;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Questions about rows. */
public final class FlatReads {
    private final Calls calls;
    private final Manner manner;
    private final ExactReads exact;

    public FlatReads(Calls calls, Manner manner) {
        this.calls = calls;
        this.manner = manner;
        this.exact = new ExactReads(calls, manner);
    }

    /** -1 where the service does not count. */
    public long count(Query query) {
        Said.Split split = split(query);
        FlatColumns none = new FlatColumns(query.entity(), List.of(), manner);
        Url url = filtered(none.into(set(query)), split.text(), query)
                .names("$top", "1")
                .names("$count", "true");
        try {
            PageReader reader = new PageReader(none.selection().columns());
            RowPage page = calls.client().read(url.toString(), manner.reading(0), reader);
            return split.rest() == null || page.count() == 0 ? page.count() : -1;
        } catch (ODataException e) {
            if (e.kind() == Kind.REFUSED) {
                return -1;
            }
            throw calls.failures().stopped(e);
        }
    }

    /** Nothing is sent. */
    public FilterPlan plan(Query query) {
        return split(query).plan();
    }

    public Source read(Query query) {
        Said.Split split = split(query);
        FlatColumns columns = new FlatColumns(query.entity(), query.select(), manner);
        columns.identify(manner.company(query.entity(), query.organization()) != null);
        Url url = ordered(filtered(columns.into(set(query)), split.text(), query), query.entity());
        Selection selection = columns.selection();
        Fetch fetch = exact.fetch(columns, query.pageSize(), selection);
        if (query.pageSize() <= 0 || !manner.isPagedBySkip()) {
            return new PagedSource(calls, fetch, selection, url.toString(), split.rest(), () -> count(query));
        }
        Turning turning = new Turning(query.pageSize(), selection.isIdentified(), address(url.toString()));
        return new PagedSource(calls, fetch, selection, turning, split.rest(), () -> count(query));
    }

    /** By position rows move between pages while others are written (F-19). */
    private static Url ordered(Url url, Entity entity) {
        return entity.key().isEmpty() ? url : url.names("$orderby", String.join(",", entity.key()));
    }

    private static Turning.Address address(String url) {
        String more = url + (url.indexOf('?') < 0 ? "?" : "&");
        return (skip, top) -> more + "$top=" + top + (skip == 0 ? "" : "&$skip=" + skip);
    }

    public List<Found> readByKey(Query query, IntegrationKey key, List<Object[]> keys) {
        RowAddress address =
                new RowAddress(query.entity(), key, manner.company(query.entity(), query.organization()), manner);
        FlatColumns columns = new FlatColumns(query.entity(), query.select(), manner);
        int[] slots = key.fields().stream().mapToInt(columns::extra).toArray();
        Function<Object[], Object> id = id(address, columns);
        Selection selection = columns.selection();
        List<Object[]> asked = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        for (Object[] one : keys) {
            if (address.isWhole() && manner.isByAddressOnly(one)) {
                String url = columns.into(manner.url(query.entity(), address.ofKey(one)))
                        .toString();
                single(url, selection).ifPresent(row -> found.add(new Found(selection.asked(row), id.apply(row))));
            } else {
                asked.add(one);
            }
        }
        KeyRead read = new KeyRead(
                calls,
                () -> exact.fetch(columns, 0, selection),
                selection,
                slots,
                id,
                manner.room(),
                one -> term(columns.fields(), key, one),
                chain -> filtered(columns.into(set(query)), "(" + chain + ")", query)
                        .toString());
        found.addAll(read.of(asked));
        return found;
    }

    private Optional<Object[]> single(String url, Selection selection) {
        Optional<Object[]> row = exact.row(url, selection);
        row.ifPresent(selection::finish);
        return row;
    }

    /** No id where the key is an address; else the address, found on the way. */
    private static Function<Object[], Object> id(RowAddress address, FlatColumns columns) {
        if (address.isWhole() || address.parts().isEmpty()) {
            return row -> null;
        }
        int[] parts = address.parts().stream().mapToInt(columns::extra).toArray();
        return row -> address.ofParts(Arrays.stream(parts).mapToObj(p -> row[p]).toList());
    }

    private String term(PlainFields fields, IntegrationKey key, Object[] values) {
        List<String> all = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            Field field = fields.of(key.fields().get(i));
            Object value = Value.as(field, values[i]).orElse(null);
            if (value == null) {
                return null;
            }
            all.add(field.name() + " eq " + manner.literal(field, value));
        }
        return all.size() == 1 ? all.getFirst() : "(" + String.join(" and ", all) + ")";
    }

    ExactReads exact() {
        return exact;
    }

    Url set(Query query) {
        return manner.url(query.entity(), query.entity().collection());
    }

    Said.Split split(Query query) {
        return Said.split(query.filter(), manner.dialect(new PlainFields(query.entity())));
    }

    Url filtered(Url url, String filter, Query query) {
        List<String> both = new ArrayList<>(Arrays.asList(manner.scope(query.entity(), query.organization()), filter));
        both.removeIf(Objects::isNull);
        return both.isEmpty() ? url : url.option("$filter", String.join(" and ", both));
    }
}
