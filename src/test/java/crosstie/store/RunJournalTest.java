package crosstie.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.engine.HelperRow;
import crosstie.engine.PageRecord;
import crosstie.engine.RowRecord;
import crosstie.engine.RowRecord.Before;
import crosstie.engine.SentFound;
import crosstie.engine.ServerHabit;
import crosstie.engine.TaskJournal;
import crosstie.engine.TaskScope;
import crosstie.model.Counts;
import crosstie.model.DiffWay;
import crosstie.model.ErrorGroup;
import crosstie.model.Execution;
import crosstie.model.Outcome;
import crosstie.model.Reference;
import crosstie.model.RejectedRow;
import crosstie.model.RunError;
import crosstie.model.Stage;
import crosstie.model.Status;
import crosstie.model.TaskExecution;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunJournalTest {
    private static final RunError BAD = RunError.of(Stage.MAP, "TEXT_TOO_LONG", "PrimaryContactURL", 255, "https://…");

    @TempDir
    Path home;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private TaskJournal start(String id) {
        store.journal().begin(Rows.running(id));
        return store.journal().open(id, Rows.SCOPE);
    }

    @Test
    void everyOutcomeAndBeforeImageComesBack() {
        List<Before> images = List.of(
                new Before("a", null),
                new Before("b", "é 🚂"),
                new Before("c", Long.MIN_VALUE),
                new Before("d", new BigDecimal("-12.3400")),
                new Before("e", true),
                new Before("f", LocalDate.of(1753, 1, 1)),
                new Before("g", Instant.parse("2154-12-31T23:59:59.123456789Z")),
                new Before("h", UUID.fromString("00000000-0000-4000-8000-ffffffffffff")),
                new Before("i", new Reference("accounts", new UUID(-1, 1))));
        List<RowRecord> rows = List.of(
                new RowRecord("K-0", Outcome.CREATED, new UUID(1, -2), List.of()),
                new RowRecord("K-1", new Outcome.Updated(List.of("a", "b")), null, images),
                new RowRecord("K-2", Outcome.UNCHANGED, null, List.of()),
                new RowRecord("K-3", new Outcome.Filtered("NOT_IN_FILTER"), null, List.of()),
                new RowRecord("K-4", new Outcome.Rejected(BAD), null, List.of()),
                new RowRecord("K-5", new Outcome.Deferred(List.of("primarycontactid")), null, List.of()),
                new RowRecord("", Outcome.UNKNOWN, "text id", List.of()));
        TaskJournal task = start("run");
        task.record(Rows.page(0, rows));
        for (RowRecord row : rows) {
            assertEquals(
                    List.of(new Fate("Accounts - Customers", "usmf", row)),
                    store.history().outcome("run", row.key()));
        }
        assertEquals(List.of(), store.history().outcome("run", "K-9"));
        assertEquals(
                List.of(new RejectedRow("Accounts - Customers", "usmf", "K-4", BAD)),
                store.history().rejected("run"));
    }

    @Test
    void theLastWordAboutARowCounts() {
        TaskJournal task = start("run");
        task.record(Rows.page(0, List.of(new RowRecord("K", new Outcome.Deferred(List.of("x")), null, List.of()))));
        task.record(Rows.page(1, List.of(new RowRecord("K", Outcome.CREATED, null, List.of()))));
        assertEquals(
                Outcome.CREATED,
                store.history().outcome("run", "K").getFirst().row().outcome());
    }

    @Test
    void pagesComeInOrder() {
        TaskJournal task = start("run");
        task.record(Rows.created(0, 1));
        task.record(Rows.created(1, 1));
        assertThrows(IllegalArgumentException.class, () -> task.record(Rows.created(1, 1)));
        assertEquals(2, store.history().find("run").orElseThrow().counts().created());
    }

    @Test
    void beforeImagesLargerThanAColumnComeBack() {
        Random random = new Random(1);
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 1_500_000; i++) {
            noise.append((char) ('!' + random.nextInt(90)));
        }
        RowRecord row = new RowRecord(
                "K", new Outcome.Updated(List.of("memo")), null, List.of(new Before("memo", noise.toString())));
        start("run").record(Rows.page(0, List.of(row)));
        assertEquals(row, store.history().outcome("run", "K").getFirst().row());
    }

    @Test
    void rowsCreatedForLookupsAreFoundAgainForAnUndo() {
        List<HelperRow> helpers = List.of(
                new HelperRow(
                        "accounts", "accountnumber", "A-1", UUID.fromString("00000000-0000-0000-0000-0000000000a1")),
                new HelperRow("transactioncurrencies", "isocurrencycode", "CHF", null));
        TaskJournal task = start("run");
        task.record(Rows.created(0, 5));
        task.record(new PageRecord(1, List.of(), Counts.ZERO, null, List.of(), List.of(), helpers));

        assertEquals(helpers, store.history().helpers("run"));
        assertEquals(List.of(), store.history().helpers("another"));
    }

    @Test
    void aPageThatFailsLeavesNothing() {
        TaskJournal task = start("run");
        task.record(Rows.created(0, 5));
        ServerHabit habit = new ServerHabit("LanguageId", ServerHabit.Kind.CASE, 0);
        PageRecord bad = new PageRecord(
                1,
                List.of(new RowRecord("K", new Outcome.Rejected(BAD), null, List.of())),
                new Counts(9, 0, 0, 0, 1, 0, 0, 2),
                null,
                List.of(habit),
                List.of(new SentFound("K", "Name", null, "x")));
        assertEquals(
                "STORE_FAILED",
                assertThrows(crosstie.model.Refusal.class, () -> task.record(bad))
                        .code());
        assertEquals(5, store.history().find("run").orElseThrow().counts().created());
        assertEquals(List.of(), store.history().rejected("run"));
        assertEquals(List.of(), task.habits());
        assertEquals(List.of(), store.history().outcome("run", "K"));
    }

    @Test
    void whatWasLearnedServesLaterRunsOfTheSameDestination() {
        TaskJournal task = start("run");
        assertEquals(List.of(), task.habits());
        assertEquals(List.of(), task.pairs(List.of("K-1")));
        List<ServerHabit> habits = List.of(
                new ServerHabit("LanguageId", ServerHabit.Kind.CASE, 0),
                new ServerHabit("NameAlias", ServerHabit.Kind.CUT, 20));
        SentFound pair = new SentFound("K-1", "SalesMemo", "a ", "a");
        task.record(new PageRecord(
                0, List.of(), Counts.ZERO, null, habits, List.of(pair, new SentFound("K-2", "SalesMemo", "", "x"))));
        task.record(new PageRecord(
                1,
                List.of(),
                Counts.ZERO,
                null,
                List.of(new ServerHabit("NameAlias", ServerHabit.Kind.CUT, 19)),
                List.of(new SentFound("K-2", "SalesMemo", "y", "z"))));

        TaskJournal later = start("later");
        assertEquals(
                List.of(habits.getFirst(), new ServerHabit("NameAlias", ServerHabit.Kind.CUT, 19)), later.habits());
        List<String> many = new ArrayList<>(List.of("K-1", "K-2"));
        for (int i = 0; i < 1_000; i++) {
            many.add("X-" + i);
        }
        assertEquals(List.of(pair, new SentFound("K-2", "SalesMemo", "y", "z")), later.pairs(many));
        TaskScope demf =
                new TaskScope("accounts", "Accounts - Customers", "demf", "https://fin.example", "CustomersV2");
        assertEquals(List.of(), store.journal().open("later", demf).pairs(many));
        TaskScope other =
                new TaskScope("accounts", "Accounts - Customers", "usmf", "https://other.example", "CustomersV2");
        assertEquals(List.of(), store.journal().open("later", other).habits());
        assertEquals(later.habits(), store.journal().knowledge(Rows.SCOPE).habits());
    }

    @Test
    void executionsAreListedNewestFirstAndCarryTheirTasks() {
        TaskExecution task = new TaskExecution(
                "Accounts",
                "accounts",
                "CustomersV2",
                "usmf",
                Status.WARNING,
                DiffWay.SCAN,
                new Counts(1, 2, 3, 4, 5, 0, 0, 6),
                1.25,
                List.of(new ErrorGroup(BAD, 5, "K-4")));
        start("20261122-103045-aaaa");
        Execution ended = new Execution(
                "20261122-103045-aaaa",
                "accounts",
                "https://crm.example",
                "https://fin.example",
                Status.WARNING,
                Rows.START,
                Rows.START.plusSeconds(9),
                List.of(task));
        store.journal().end(ended);
        Execution later = new Execution(
                "20261122-103046-bbbb",
                "accounts",
                "s",
                "d",
                Status.RUNNING,
                Rows.START.plusSeconds(1),
                null,
                List.of());
        store.journal().begin(later);
        assertEquals(List.of(later, ended), store.history().list());
        assertEquals(Optional.of(ended), store.history().find(ended.id()));
        assertEquals(Optional.empty(), store.history().find("no"));
        assertNull(store.history().list().getFirst().ended());
    }

    @Test
    void aRunningTaskShowsItsCheckpoint() {
        TaskJournal task = start("run");
        task.record(Rows.created(0, 7));
        Execution e = store.history().find("run").orElseThrow();
        assertEquals(Status.RUNNING, e.status());
        assertEquals(7, e.tasks().getFirst().counts().created());
        assertEquals("Accounts - Customers", e.tasks().getFirst().name());
    }

    @Test
    void anInterruptedThreadStillRecordsAndLeavesTheStoreWhole() throws InterruptedException {
        TaskJournal task = start("run");
        CountDownLatch begun = new CountDownLatch(5);
        Thread recording = Thread.ofPlatform().start(() -> {
            for (long page = 0; page < 60; page++) {
                task.record(Rows.created(page, 10));
                begun.countDown();
            }
        });
        begun.await();
        while (recording.isAlive()) {
            recording.interrupt();
            recording.join(5);
        }
        assertEquals(600, store.history().find("run").orElseThrow().counts().created());
    }

    @Test
    void aRowCostsLittleOnDisk() throws IOException {
        int pages = 200;
        int rows = 500;
        TaskJournal task = start("run");
        long began = System.nanoTime();
        for (long page = 0; page < pages; page++) {
            task.record(Rows.created(page, rows));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        store.close();
        double each = Files.size(home.resolve("store.mv.db")) / (double) (pages * rows);
        System.out.printf("journal: %.0f bytes a row on disk, %.0f rows a second%n", each, pages * rows / seconds);
        assertTrue(each < 200, each + " bytes a row");
        open();
    }
}
