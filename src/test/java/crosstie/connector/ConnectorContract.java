package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.Filter;
import crosstie.model.IntegrationKey;
import crosstie.model.OrganizationMapping;
import crosstie.model.Refusal;
import crosstie.model.TestStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every connector does, shown against a real service. A subclass says which one. */
abstract class ConnectorContract {
    abstract Environment environment();

    abstract String collection();

    abstract OrganizationMapping organization();

    abstract String keyField();

    abstract String textField();

    /** A field whose value the service checks, and a value that it does not take. */
    abstract Map.Entry<String, Object> refused();

    abstract String refusedCode();

    /** What a row needs beside key and text. */
    Map<String, Object> needed() {
        return Map.of();
    }

    /** By which 300 rows are found. */
    int mostRequests() {
        return 8;
    }

    /** Keys that have to be quoted, encoded or looked up. */
    List<String> nastyKeys() {
        return List.of("N'1", "N&2", "N#3", "N+4", "N%5", "N é6", "N/7", "N=8", "N,9", "N(10)", "N😀11", "N?12");
    }

    @Test
    void rowsWrittenAreReadPageByPageInTheOrderOfTheirKeys() {
        List<String> keys = keys("PG", 25);
        writeAll(keys);
        List<String> read = new ArrayList<>();
        int pages = 0;
        try (Source source = environment().read(query(startsWith("PG"), 10))) {
            assertNull(source.rest());
            for (Page page = source.next(); page != null; page = source.next()) {
                pages++;
                page.rows().forEach(row -> read.add((String) row[0]));
                assertEquals(2, page.rows().isEmpty() ? 2 : page.rows().getFirst().length);
            }
            assertNull(source.next());
        }
        assertEquals(3, pages);
        assertEquals(new HashSet<>(keys), new HashSet<>(read));
        assertEquals(25, read.size());
    }

    @Test
    void aFilterComparesAndLooksIntoTexts() {
        writeAll(keys("FL", 6));
        Filter one = compare(textField(), Filter.Operator.EQ, "Text of FL3");
        Filter two = compare(textField(), Filter.Operator.EQ, "Text of FL4");
        assertEquals(Set.of("FL3"), read(one));
        assertEquals(Set.of("FL3", "FL4"), read(new Filter.Or(List.of(one, two))));
        assertEquals(Set.of(), read(new Filter.And(List.of(one, two))));
        Filter part = new Filter.Match(FieldPath.plain(textField()), Filter.Part.CONTAINS, "of FL");
        assertEquals(Set.copyOf(keys("FL", 6)), read(part));
        assertEquals(
                Set.of("FL5"), read(new Filter.And(List.of(part, compare(keyField(), Filter.Operator.GE, "FL5")))));
    }

    @Test
    void aQuoteInAFilterIsText() {
        write(true, row("QU'1", "It's O'Brien's"));
        assertEquals(Set.of("QU'1"), read(compare(textField(), Filter.Operator.EQ, "It's O'Brien's")));
    }

    @Test
    void rowsAreCountedAndNoneIsExactlyNone() {
        writeAll(keys("CN", 7));
        assertEquals(7, environment().count(query(startsWith("CN"), 0)));
        assertEquals(0, environment().count(query(startsWith("NOSUCH"), 0)));
    }

    @Test
    void hundredsOfRowsAreFoundByKeyInFewRequests() {
        List<String> keys = keys("BY", 300);
        writeAll(keys);
        List<Object[]> asked = new ArrayList<>();
        keys.forEach(k -> asked.add(new Object[] {k}));
        asked.add(new Object[] {"BY-absent"});
        asked.add(new Object[] {null});
        long before = environment().requests();
        List<Found> found = environment().readByKey(query(null, 0), key(), asked);
        assertTrue(
                environment().requests() - before <= mostRequests(),
                "requests: " + (environment().requests() - before));
        Set<String> names = new HashSet<>();
        found.forEach(f -> names.add((String) f.values()[0]));
        assertEquals(new HashSet<>(keys), names);
        assertEquals(300, found.size());
    }

    @Test
    void nastyKeysAreFoundAndUpdated() {
        List<String> keys = nastyKeys();
        writeAll(keys);
        List<Object[]> asked = keys.stream().map(k -> new Object[] {k}).toList();
        assertEquals(
                keys.size(),
                environment().readByKey(query(null, 0), key(), asked).size());
        List<RowWrite> updates = new ArrayList<>();
        keys.forEach(k -> updates.add(rowWrite(false, row(k, "Changed"), null)));
        assertEquals(kinds(WriteAnswer.Kind.DONE, keys.size()), kinds(send(updates)));
        assertEquals(new HashSet<>(keys), read(compare(textField(), Filter.Operator.EQ, "Changed")));
    }

    @Test
    void wildcardsInAKeyBringNoOtherRows() {
        writeAll(List.of("W_1", "WX1", "W%2", "WXY2"));
        List<Object[]> asked = List.of(new Object[] {"W_1"}, new Object[] {"W%2"});
        List<Found> found = environment().readByKey(query(null, 0), key(), asked);
        assertEquals(
                Set.of("W_1", "W%2"),
                Set.of(found.get(0).values()[0], found.get(1).values()[0]));
        assertEquals(2, found.size());
    }

    @Test
    void aSecondCreateOfTheSameKeyIsMetAsExisting() {
        assertEquals(WriteAnswer.Kind.DONE, write(true, row("EX1", "first")).kind());
        assertEquals(WriteAnswer.Kind.EXISTS, write(true, row("EX1", "second")).kind());
        assertEquals("first", textOf("EX1"));
    }

    @Test
    void anUpdateNeverCreates() {
        assertEquals(
                WriteAnswer.Kind.MISSING, write(false, row("MI1", "nowhere")).kind());
        assertEquals(Set.of(), read(compare(keyField(), Filter.Operator.EQ, "MI1")));
    }

    @Test
    void anUpdateChangesOnlyWhatIsSent() {
        write(true, row("UP1", "before"));
        Found found = find("UP1");
        Object[] values = row("UP1", "after");
        RowWrite update = new RowWrite(false, new Object[] {"UP1"}, found.id(), values, new int[] {1});
        assertEquals(WriteAnswer.Kind.DONE, send(List.of(update)).getFirst().kind());
        assertEquals("after", textOf("UP1"));
    }

    @Test
    void nullClearsAText() {
        write(true, row("NU1", "something"));
        assertEquals(WriteAnswer.Kind.DONE, write(false, row("NU1", null)).kind());
        assertNull(textOf("NU1"));
    }

    @Test
    void oneBadRowDoesNotSpoilItsBatch() {
        List<Field> columns = new ArrayList<>(columns());
        columns.add(field(refused().getKey()));
        List<RowWrite> rows = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Object[] values = Arrays.copyOf(row("BAD" + i, "x"), columns.size());
            values[columns.size() - 1] = i == 4 ? refused().getValue() : null;
            int[] send = positions(i == 4 ? values.length : values.length - 1);
            rows.add(new RowWrite(true, new Object[] {"BAD" + i}, null, values, send));
        }
        List<WriteAnswer> answers = send(plan(columns), rows);
        for (int i = 0; i < 9; i++) {
            assertEquals(
                    i == 4 ? WriteAnswer.Kind.REFUSED : WriteAnswer.Kind.DONE,
                    answers.get(i).kind(),
                    "row " + i + " " + answers.get(i));
        }
        assertEquals(refusedCode(), answers.get(4).error().code());
        assertFalse(answers.get(4).error().arguments().getFirst().isEmpty());
    }

    @Test
    void aTypingMistakeNamesWhatMayHaveBeenMeant() {
        String wrong = collection().substring(0, collection().length() - 2) + "z";
        Refusal refusal = assertThrows(Refusal.class, () -> environment().entity(wrong));
        assertEquals("ENTITY_UNKNOWN", refusal.code());
        assertTrue(
                refusal.arguments().get(2).contains(collection()),
                refusal.arguments().toString());
    }

    //
    @Test
    void anEntityIsFoundByEachOfItsNames() {
        Entity entity = entity();
        assertEquals(entity, environment().entity(entity.name().toUpperCase(Locale.ROOT)));
        assertEquals(entity, environment().entity(entity.label()));
        assertTrue(
                environment().entities().stream().anyMatch(n -> n.collection().equals(collection())));
    }

    @Test
    void aGoodConnectionPassesEveryStep() {
        List<TestStep> steps = environment().test();
        assertTrue(steps.stream().allMatch(TestStep::ok), steps.toString());
        assertTrue(steps.size() >= 6, steps.toString());
    }

    // what the tests are written with

    Entity entity() {
        return environment().entity(collection());
    }

    Field field(String name) {
        return entity().field(name).orElseThrow();
    }

    IntegrationKey key() {
        return new IntegrationKey(List.of(keyField()));
    }

    List<Field> columns() {
        List<Field> all = new ArrayList<>(List.of(field(keyField()), field(textField())));
        needed().keySet().stream().sorted().forEach(name -> all.add(field(name)));
        return all;
    }

    Object[] row(String key, Object text) {
        List<Object> values = new ArrayList<>(Arrays.asList(key, text));
        needed().keySet().stream().sorted().forEach(name -> values.add(needed().get(name)));
        return values.toArray();
    }

    WritePlan plan(List<Field> columns) {
        return new WritePlan(entity(), columns, key(), organization(), true, -1);
    }

    static int[] positions(int count) {
        int[] all = new int[count];
        Arrays.setAll(all, i -> i);
        return all;
    }

    RowWrite rowWrite(boolean create, Object[] values, Object id) {
        return new RowWrite(
                create, new Object[] {values[0]}, id, values, create ? positions(values.length) : new int[] {1});
    }

    WriteAnswer write(boolean create, Object[] values) {
        return send(List.of(rowWrite(create, values, null))).getFirst();
    }

    void writeAll(List<String> keys) {
        List<RowWrite> rows = new ArrayList<>();
        keys.forEach(k -> rows.add(rowWrite(true, row(k, "Text of " + k), null)));
        assertEquals(kinds(WriteAnswer.Kind.DONE, keys.size()), kinds(send(rows)));
    }

    List<WriteAnswer> send(List<RowWrite> rows) {
        return send(plan(columns()), rows);
    }

    List<WriteAnswer> send(WritePlan plan, List<RowWrite> rows) {
        List<WriteAnswer> answers = new ArrayList<>();
        try (Sink sink = environment().write(plan)) {
            assertTrue(sink.degree() >= 1);
            for (int from = 0; from < rows.size(); from += sink.batchSize()) {
                answers.addAll(sink.send(rows.subList(from, Math.min(rows.size(), from + sink.batchSize()))));
            }
        }
        return answers;
    }

    static Map<WriteAnswer.Kind, Integer> kinds(List<WriteAnswer> answers) {
        Map<WriteAnswer.Kind, Integer> all = new HashMap<>();
        answers.forEach(a -> all.merge(a.kind(), 1, Integer::sum));
        answers.stream().filter(a -> a.error() != null).forEach(a -> System.err.println(a.error()));
        return all;
    }

    static Map<WriteAnswer.Kind, Integer> kinds(WriteAnswer.Kind kind, int count) {
        return Map.of(kind, count);
    }

    static List<String> keys(String prefix, int count) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(prefix + i);
        }
        return all;
    }

    Filter compare(String field, Filter.Operator operator, Object value) {
        return new Filter.Compare(FieldPath.plain(field), operator, value);
    }

    Filter startsWith(String prefix) {
        return new Filter.Match(FieldPath.plain(keyField()), Filter.Part.STARTS_WITH, prefix);
    }

    Query query(Filter filter, int pageSize) {
        List<FieldPath> select = List.of(FieldPath.plain(keyField()), FieldPath.plain(textField()));
        return new Query(entity(), select, filter, organization(), pageSize);
    }

    Set<String> read(Filter filter) {
        Set<String> keys = new HashSet<>();
        try (Source source = environment().read(query(filter, 0))) {
            assertNull(source.rest());
            for (Page page = source.next(); page != null; page = source.next()) {
                page.rows().forEach(row -> assertTrue(keys.add((String) row[0]), Arrays.toString(row)));
            }
        }
        return keys;
    }

    Found find(String key) {
        List<Found> found = environment().readByKey(query(null, 0), key(), List.<Object[]>of(new Object[] {key}));
        assertEquals(1, found.size());
        assertNotNull(found.getFirst());
        return found.getFirst();
    }

    Object textOf(String key) {
        Object[] values = find(key).values();
        assertArrayEquals(new Object[] {key, values[1]}, values);
        return values[1];
    }
}
