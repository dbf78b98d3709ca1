package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.mapping.Column;
import crosstie.mapping.Mapper;
import crosstie.mapping.RowProblem;
import crosstie.model.EmptyRule;
import crosstie.model.Execution;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.OrganizationMapping;
import crosstie.model.Outcome;
import crosstie.model.Reference;
import crosstie.model.RunError;
import crosstie.model.Stage;
import crosstie.model.Task;
import crosstie.model.TransformStep;
import crosstie.transform.RowFinder;
import crosstie.transform.RowFinder.Question;
import crosstie.transform.RowsAwaited;
import crosstie.transform.ValueProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OtherRowsTest {
    private static final Question TITLE = new Question(true, "customers", "code", "title");
    private static final Question TOWN = new Question(true, "customers", "title", "town");
    private static final Question NAME = new Question(false, "accounts", "number", "name");

    private final Crossing crossing = new Crossing();
    private final OtherRows others = new OtherRows(
            crossing.here, crossing.there, OrganizationMapping.NONE, new Overlay(List.of()), new Halt(() -> false));

    @Test
    void aPageAsksOnceForEachQuestionAndNotForEachRow() {
        crossing.customers.add("code", "A-0", "title", "Zero").add("code", "A-1", "title", "One");
        crossing.accounts.add("number", "0", "name", "null").add("number", "1", "name", "eins");
        Mapping mapping = mapping(key -> OtherRows.find(TITLE, "A-" + key) + " " + OtherRows.find(NAME, key));
        List<Row> rows = rows(IntStream.range(0, 500).mapToObj(i -> i % 2).toArray());

        mapping.map(rows);

        assertEquals("Zero null", rows.get(0).values[0]);
        assertEquals("One eins", rows.get(499).values[0]);
        assertEquals(1, crossing.there.requests());
        assertEquals(1, crossing.here.requests());
    }

    @Test
    void whatOnePageFoundTheNextDoesNotAskFor() {
        crossing.customers.add("code", "A-1", "title", "One");
        Mapping mapping = mapping(key -> OtherRows.find(TITLE, key));
        mapping.map(rows("A-1"));
        List<Row> second = rows("a-1  ", "A-9");

        mapping.map(second);

        assertEquals("One", second.getFirst().values[0]);
        assertEquals(RowFinder.NONE, second.getLast().values[0]);
        assertEquals(2, crossing.there.requests());
    }

    @Test
    void whatWasNotFoundIsAskedForAgainByALaterPage() {
        Mapping mapping = mapping(key -> OtherRows.find(TITLE, key));
        mapping.map(rows("A-1"));
        crossing.customers.add("code", "A-1", "title", "One");
        List<Row> later = rows("A-1");

        mapping.map(later);

        assertEquals("One", later.getFirst().values[0]);
    }

    @Test
    void theAnswerToOneQuestionMayBeTheKeyOfTheNext() {
        crossing.customers.add("code", "A-1", "title", "One", "town", "Rome");
        List<Row> rows = rows("A-1");

        mapping(key -> OtherRows.find(TOWN, OtherRows.find(TITLE, key))).map(rows);

        assertEquals("Rome", rows.getFirst().values[0]);
        assertEquals(2, crossing.there.requests());
    }

    @Test
    void anEmptyFieldOfARowThatIsThereIsNoMissingRow() {
        crossing.customers.add("code", "A-1");
        List<Row> rows = rows("A-1");

        mapping(key -> OtherRows.find(TITLE, key)).map(rows);

        assertArrayEquals(new Object[] {null}, rows.getFirst().values);
    }

    @Test
    void severalRowsOfOneKeyRejectTheRow() {
        crossing.customers.add("code", "A-1", "title", "One").add("code", "a-1", "title", "Two");

        assertEquals("LOOKUP_SEVERAL_ROWS", rejection(key -> OtherRows.find(TITLE, key)));
    }

    @Test
    void questionsWithoutEndRejectTheRow() {
        assertEquals("LOOKUP_TOO_DEEP", rejection(key -> {
            for (long i = crossing.there.requests() + 1; ; i++) {
                OtherRows.find(TITLE, i);
            }
        }));
    }

    @Test
    void outsideAPageThereAreNoRowsYet() {
        assertThrows(RowsAwaited.class, () -> OtherRows.find(TITLE, "A-1"));
    }

    private static Task salesByStep() {
        FieldMapping buyer = new FieldMapping(
                new FieldSource.FromField(FieldPath.plain("account")),
                List.of(new TransformStep(
                        "lookUp", Map.of("entity", "customers", "key", "code", "take", "customerid"))),
                FieldPath.plain("buyer"),
                null,
                true,
                "",
                Map.of());
        Task task = Crossing.salesTask();
        return task.withMappings(List.of(task.mappings().getFirst(), buyer));
    }

    private void ordersOf(String... accounts) {
        for (int i = 0; i < 60; i++) {
            crossing.orders.add("number", "O-" + i, "account", accounts[i % accounts.length]);
        }
        crossing.orders.pageSize = 20;
    }

    @Test
    void aStepOfARunFindsRowsOfTheDestinationPageByPage() {
        crossing.tasks = List.of(salesByStep());
        crossing.customers.add("code", "A-1").add("code", "A-2");
        ordersOf("a-1", "A-2", "A-9");

        Execution run = crossing.run();

        assertEquals(Crossing.counts(40, 0, 0, 20), Crossing.rows(run));
        assertEquals(
                "LOOKUP_ROW_MISSING",
                run.tasks().getFirst().errors().getFirst().error().code());
        assertEquals(
                new Reference("customers", crossing.idThere("A-1")),
                crossing.sales.row("O-0").values().get("buyer"));
        assertTrue(crossing.there.keyedReads.get() <= 3, "one question a page at most");
    }

    @Test
    void aStepOfAPreviewFindsRowsThatEarlierTasksWouldCreate() {
        crossing.tasks = List.of(Crossing.customersTask(EmptyRule.CLEAR), salesByStep());
        crossing.accounts(3);
        ordersOf("a-1", "A-2", "A-9");

        assertEquals(
                Crossing.counts(43, 0, 0, 20),
                Crossing.rows(crossing.preview(10).execution()));
        assertEquals(Crossing.counts(43, 0, 0, 20), Crossing.rows(crossing.run()));
    }

    private String rejection(Function<Object, Object> cell) {
        List<Row> rows = rows("A-1");
        assertEquals(List.of(), mapping(cell).map(rows));
        return ((Outcome.Rejected) rows.getFirst().fate).error().code();
    }

    private Mapping mapping(Function<Object, Object> cell) {
        return new Mapping(new OneColumn(cell), others, false);
    }

    private static List<Row> rows(Object... keys) {
        List<Row> rows = new ArrayList<>();
        for (Object key : keys) {
            rows.add(new Row(new Object[] {key}));
        }
        return rows;
    }

    private record OneColumn(Function<Object, Object> cell) implements Mapper {
        @Override
        public List<FieldPath> select() {
            return List.of(FieldPath.plain("key"));
        }

        @Override
        public List<Column> columns() {
            return List.of(new Column(Crossing.text("out"), FieldPath.plain("out"), List.of()));
        }

        @Override
        public int[] key() {
            return new int[] {0};
        }

        @Override
        public String keyText(Object[] row) {
            return String.valueOf(row[0]);
        }

        @Override
        public Object[] map(Object[] row) {
            try {
                return new Object[] {cell.apply(row[0])};
            } catch (ValueProblem p) {
                throw new RowProblem(RunError.of(Stage.MAP, p.code(), "out", p.arguments()));
            }
        }
    }
}
