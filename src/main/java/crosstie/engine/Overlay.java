package crosstie.engine;

import crosstie.mapping.Column;
import crosstie.mapping.Mapper;
import crosstie.model.Reference;
import crosstie.transform.RowFinder.Question;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Rows that earlier tasks of a preview would create, as hashes: later tasks find them by key and look them up. In a run nothing is noted
 * here, because the destination itself has them.
 */
final class Overlay implements AutoCloseable {
    /** Values kept for steps and formulas that ask for them; the rest of a larger preview is not found. */
    private static final int MOST_VALUES = 100_000;

    private final Map<String, KeyTable> rows = new HashMap<>();
    private final KeyTable lookedUp = new KeyTable(0);
    private final Map<String, Set<String>> fieldsLookedUp = new HashMap<>();
    private final Set<Question> questions = new HashSet<>();
    private final Map<KeyHash, Object> values = new HashMap<>();

    Overlay(Collection<Setup> setups) {
        for (Setup setup : setups) {
            for (Column column : setup.mapper().columns()) {
                for (Column.Hop hop : column.lookup()) {
                    fieldsLookedUp
                            .computeIfAbsent(hop.target().collection(), c -> new HashSet<>())
                            .add(hop.match());
                }
            }
            setup.questions().stream().filter(Question::destination).forEach(questions::add);
        }
    }

    /** Keeps a row that would be created. */
    synchronized void note(Setup setup, Row row, Likeness likeness) {
        rows.computeIfAbsent(scope(setup), s -> new KeyTable(0)).put(row.hash, likeness.hash(row.values, List.of()));
        String collection = setup.destination().collection();
        for (String field : fieldsLookedUp.getOrDefault(collection, Set.of())) {
            text(setup, row, field).ifPresent(text -> lookedUp.put(place(collection, field, text), 0));
        }
        for (Question question : questions) {
            if (question.collection().equals(collection) && values.size() < MOST_VALUES) {
                text(setup, row, question.match()).ifPresent(text -> keep(question, text, setup, row));
            }
        }
    }

    /** Keeps a row that would be created because it is looked up by this field. */
    void note(String collection, String field, Object value) {
        lookedUp.put(place(collection, field, Lookups.folded(value)), 0);
    }

    private void keep(Question question, String text, Setup setup, Row row) {
        boolean id = setup.destination().key().equals(List.of(question.take()));
        int at = setup.position(question.take());
        Object value = at < 0 || row.values[at] == Mapper.LEFT_OUT ? null : row.values[at];
        KeyHash place = place(question, text);
        values.put(place, id && value == null ? made(place) : value == null ? OtherRows.EMPTY : value);
    }

    private static Optional<String> text(Setup setup, Row row, String field) {
        int at = setup.position(field);
        return at < 0 || row.values[at] == null || row.values[at] == Mapper.LEFT_OUT
                ? Optional.empty()
                : Optional.of(Lookups.folded(row.values[at]));
    }

    synchronized boolean hasRow(Setup setup, KeyHash key) {
        KeyTable table = rows.isEmpty() ? null : rows.get(scope(setup));
        return table != null && table.isThere(key);
    }

    synchronized boolean hasSame(Setup setup, KeyHash key, long rowHash) {
        KeyTable table = rows.get(scope(setup));
        return table != null && table.holds(key, rowHash);
    }

    /** The row of a collection whose field would hold this text; its id is made up and never sent. */
    Optional<Reference> find(String collection, String field, String text) {
        KeyHash place = place(collection, field, text);
        return lookedUp.isThere(place) ? Optional.of(new Reference(collection, made(place), text)) : Optional.empty();
    }

    /** What a row that would be created answers to a question. */
    synchronized Optional<Object> value(Question question, String key) {
        return values.isEmpty() ? Optional.empty() : Optional.ofNullable(values.get(place(question, key)));
    }

    private static UUID made(KeyHash place) {
        return new UUID(place.high(), place.low());
    }

    private static KeyHash place(String collection, String field, String text) {
        return KeyHash.of(collection + '\0' + field + '\0' + text);
    }

    private static KeyHash place(Question question, String text) {
        return place(question.collection(), question.match() + '\0' + question.take(), text);
    }

    private static String scope(Setup setup) {
        return setup.destination().collection() + '\0' + setup.organization().text();
    }

    @Override
    public void close() {
        rows.values().forEach(KeyTable::close);
        lookedUp.close();
    }
}
