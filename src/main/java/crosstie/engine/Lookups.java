package crosstie.engine;

import crosstie.connector.Environment;
import crosstie.connector.Found;
import crosstie.connector.Query;
import crosstie.mapping.Column;
import crosstie.mapping.Mapper;
import crosstie.model.EmptyKind;
import crosstie.model.Entity;
import crosstie.model.FieldPath;
import crosstie.model.FiredRule;
import crosstie.model.IntegrationKey;
import crosstie.model.MissingRule;
import crosstie.model.Reference;
import crosstie.model.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds the rows that lookups point to: one question a page for each column and branch, for values not found before. */
final class Lookups {
    /** A row is created at most so often; only lost answers make a second time necessary. */
    private static final int ROUNDS = 8;

    private static final FiredRule SKIPPED = new FiredRule(EmptyKind.MISSING, MissingRule.SKIP.word());

    private final Environment environment;
    private final Setup setup;
    private final Overlay overlay;
    private final Halt halt;
    private final Helpers helpers;
    private final Object creating = new Object();
    private volatile long created;
    private final FoundRows<Reference> known = new FoundRows<>();

    Lookups(Environment environment, Setup setup, Overlay overlay, Helpers helpers, Halt halt) {
        this.environment = environment;
        this.setup = setup;
        this.overlay = overlay;
        this.helpers = helpers;
        this.halt = halt;
    }

    /**
     * Puts a {@link Reference} in the place of each value to look up; rejects rows whose value points to several rows, and does with those
     * whose value points to nothing what the mapping says.
     *
     * @param made is given the rows that are created for it
     */
    List<Row> resolve(List<Row> rows, List<HelperRow> made) {
        List<Row> living = rows;
        List<Column> columns = setup.mapper().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isLookup()) {
                resolve(living, i, columns.get(i), made);
                living = Row.living(living);
            }
        }
        return living;
    }

    private void resolve(List<Row> rows, int at, Column column, List<HelperRow> made) {
        Map<String, List<Row>> waiting = new HashMap<>();
        for (Row row : rows) {
            if (row.values[at] != null && row.values[at] != Mapper.LEFT_OUT) {
                waiting.computeIfAbsent(folded(row.values[at]), t -> new ArrayList<>(2))
                        .add(row);
            }
        }
        waiting.entrySet()
                .removeIf(e -> known.find(at, e.getKey())
                        .map(r -> put(e.getValue(), at, r))
                        .isPresent());
        long before = created;
        follow(waiting, at, column);
        if (!waiting.isEmpty() && column.missing() == MissingRule.CREATE) {
            create(waiting, at, column, before, made);
        }
        waiting.values().forEach(missing -> missing.forEach(row -> missing(row, at, column)));
    }

    private void follow(Map<String, List<Row>> waiting, int at, Column column) {
        for (Column.Hop hop : column.lookup()) {
            if (!waiting.isEmpty()) {
                follow(waiting, at, column, hop);
            }
        }
    }

    /**
     * One page at a time, so that no two create the same row: what others created since this page asked is looked for first. After each try
     * the rows are looked up again, which also finds those that somebody else created.
     *
     * @param before how much was created when this page asked
     */
    private void create(Map<String, List<Row>> waiting, int at, Column column, long before, List<HelperRow> made) {
        synchronized (creating) {
            if (created != before) {
                follow(waiting, at, column);
            }
            for (int round = 0; round < ROUNDS && !waiting.isEmpty(); round++) {
                Column.Hop hop = column.lookup().getFirst();
                Map<String, Row> tries = new HashMap<>();
                waiting.forEach((key, rows) -> tries.put(key, rows.getFirst()));
                Helpers.Tried tried = helpers.create(hop, values(tries, at));
                created++;
                tried.refused().forEach((key, error) -> waiting.remove(key).forEach(row -> Fates.reject(row, error)));
                Map<String, Object> sought = values(tries, at);
                follow(waiting, at, column);
                for (String key : tried.ours()) {
                    if (tries.get(key).values[at] instanceof Reference found) {
                        made.add(new HelperRow(found.collection(), hop.match(), sought.get(key), found.id()));
                    }
                }
            }
        }
    }

    private static Map<String, Object> values(Map<String, Row> rows, int at) {
        Map<String, Object> values = new HashMap<>();
        rows.forEach((key, row) -> values.put(key, row.values[at]));
        return values;
    }

    private static Reference put(List<Row> rows, int at, Reference reference) {
        rows.forEach(row -> row.values[at] = reference);
        return reference;
    }

    private void follow(Map<String, List<Row>> waiting, int at, Column column, Column.Hop hop) {
        halt.check();
        Map<String, List<Reference>> found = ask(waiting, at, hop);
        waiting.entrySet().removeIf(entry -> {
            List<Reference> hits = found.getOrDefault(entry.getKey(), List.of());
            if (hits.size() > 1) {
                entry.getValue()
                        .forEach(row -> reject(row, at, column, hop.target().collection(), "LOOKUP_SEVERAL_ROWS"));
                return true;
            }
            Optional<Reference> hit = hits.isEmpty()
                    ? overlay.find(hop.target().collection(), hop.match(), entry.getKey())
                    : Optional.of(hits.getFirst());
            hit.ifPresent(reference -> known.keep(at, entry.getKey(), put(entry.getValue(), at, reference)));
            return hit.isPresent();
        });
    }

    private Map<String, List<Reference>> ask(Map<String, List<Row>> waiting, int at, Column.Hop hop) {
        Entity target = environment.entity(hop.target().collection());
        Query query = new Query(
                target,
                List.of(
                        FieldPath.plain(hop.match()),
                        FieldPath.plain(hop.target().primaryId())),
                null,
                setup.organization(),
                0);
        List<Object[]> keys = waiting.values().stream()
                .map(rows -> new Object[] {rows.getFirst().values[at]})
                .toList();
        Map<String, List<Reference>> all = new HashMap<>();
        for (Found found : environment.readByKey(query, new IntegrationKey(List.of(hop.match())), keys)) {
            all.computeIfAbsent(folded(found.values()[0]), t -> new ArrayList<>(1))
                    .add(new Reference(
                            target.collection(), (UUID) found.values()[1], String.valueOf(found.values()[0])));
        }
        return all;
    }

    private void missing(Row row, int at, Column column) {
        if (column.missing() == MissingRule.SKIP) {
            row.values[at] = Mapper.LEFT_OUT;
            if (row.fired != null) {
                row.fired[at] = SKIPPED;
            }
            return;
        }
        String targets = String.join(
                ", ",
                column.lookup().stream().map(hop -> hop.target().collection()).toList());
        reject(row, at, column, targets, "LOOKUP_MISSING");
    }

    private static void reject(Row row, int at, Column column, String targets, String code) {
        String path = column.path().text();
        Fates.reject(row, Stage.RESOLVE, code, path, path, row.values[at], targets);
    }

    /** Both systems compare text without case and without blanks at the end. */
    static String folded(Object value) {
        String text = switch (value) {
            case BigDecimal d -> d.stripTrailingZeros().toPlainString();
            case Reference r -> r.id().toString();
            default -> String.valueOf(value);
        };
        return text.stripTrailing().toLowerCase(Locale.ROOT);
    }
}
