package crosstie.connector.flat;

import crosstie.connector.Found;
import crosstie.connector.Query;
import crosstie.connector.Source;
import crosstie.connector.call.Calls;
import crosstie.connector.filter.Said;
import crosstie.connector.filter.Value;
import crosstie.connector.read.KeyRead;
import crosstie.connector.read.PagedSource;
import crosstie.connector.read.Selection;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.IntegrationKey;
import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import crosstie.odata.PageReader;
import crosstie.odata.RowPage;
import crosstie.odata.Url;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Questions about rows. */
public final class FlatReads {
    private final Calls calls;
    private final Manner manner;

    public FlatReads(Calls calls, Manner manner) {
        this.calls = calls;
        this.manner = manner;
    }

    /** Columns of one query on their way into {@code $select} and into slots. */
    private final class Columns {
        private final PlainFields fields;
        private final Selection.Builder builder;
        private final Set<String> names = new LinkedHashSet<>();

        Columns(Entity entity, List<FieldPath> select) {
            fields = new PlainFields(entity);
            builder = new Selection.Builder(select.size());
            for (int i = 0; i < select.size(); i++) {
                add(fields.of(select.get(i)), i);
            }
        }

        private void add(Field field, int slot) {
            names.add(field.name());
            builder.add(field.name(), manner.kind(field), slot);
            builder.convert(slot, manner::read);
        }

        int extra(String name) {
            int slot = builder.extra();
            add(fields.of(name), slot);
            return slot;
        }

        Url into(Url url) {
            List<String> key = fields.entity().key();
            List<String> some = names.isEmpty() ? key.subList(0, Math.min(1, key.size())) : List.copyOf(names);
            return some.isEmpty() ? url : url.names("$select", String.join(",", some));
        }
    }

    /** -1 where the service does not count. */
    public long count(Query query) {
        Said.Split split = split(query);
        Columns none = new Columns(query.entity(), List.of());
        Url url = filtered(none.into(set(query)), split.text(), query)
                .names("$top", "1")
                .names("$count", "true");
        try {
            PageReader reader = new PageReader(none.builder.build().columns());
            RowPage page = calls.client().read(url.toString(), manner.reading(0), reader);
            return split.rest() == null || page.count() == 0 ? page.count() : -1;
        } catch (ODataException e) {
            if (e.kind() == Kind.REFUSED) {
                return -1;
            }
            throw calls.failures().stopped(e);
        }
    }

    public Source read(Query query) {
        Said.Split split = split(query);
        Columns columns = new Columns(query.entity(), query.select());
        Url url = filtered(columns.into(set(query)), split.text(), query);
        if (!query.entity().key().isEmpty()) {
            // by position rows move between pages while others are written (F-19)
            url.names("$orderby", String.join(",", query.entity().key()));
        }
        PagedSource.Turning turning = turning(query, url.toString());
        String first = turning == null ? url.toString() : turning.url().apply(0);
        return new PagedSource(
                calls, first, manner.reading(query.pageSize()), columns.builder.build(), split.rest(), turning);
    }

    /** Null where the service turns pages itself, or is to choose their size. */
    private PagedSource.Turning turning(Query query, String url) {
        int size = query.pageSize();
        return size <= 0 || !manner.isPagedBySkip()
                ? null
                : new PagedSource.Turning(
                        size, skipped -> url + "&$top=" + size + (skipped == 0 ? "" : "&$skip=" + skipped));
    }

    public List<Found> readByKey(Query query, IntegrationKey key, List<Object[]> keys) {
        RowAddress address =
                new RowAddress(query.entity(), key, manner.company(query.entity(), query.organization()), manner);
        Columns columns = new Columns(query.entity(), query.select());
        int[] slots = key.fields().stream().mapToInt(columns::extra).toArray();
        Function<Object[], Object> id = id(address, columns);
        Selection selection = columns.builder.build();
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
                manner.reading(0),
                selection,
                slots,
                id,
                manner.room(),
                one -> term(columns.fields, key, one),
                chain -> filtered(columns.into(set(query)), "(" + chain + ")", query)
                        .toString());
        found.addAll(read.of(asked));
        return found;
    }

    private Optional<Object[]> single(String url, Selection selection) {
        PageReader reader = new PageReader(selection.columns());
        Optional<Object[]> row = calls.find(url, manner.reading(0), answer -> reader.readRow(answer.body()));
        row.ifPresent(selection::finish);
        return row;
    }

    /** No id where the key is an address; else the address, found on the way. */
    private static Function<Object[], Object> id(RowAddress address, Columns columns) {
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

    private Url set(Query query) {
        return manner.url(query.entity(), query.entity().collection());
    }

    private Said.Split split(Query query) {
        return Said.split(query.filter(), manner.dialect(new PlainFields(query.entity())));
    }

    private Url filtered(Url url, String filter, Query query) {
        List<String> both = new ArrayList<>(Arrays.asList(manner.scope(query.entity(), query.organization()), filter));
        both.removeIf(Objects::isNull);
        return both.isEmpty() ? url : url.option("$filter", String.join(" and ", both));
    }
}
