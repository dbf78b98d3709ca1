package crosstie.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.engine.RowRecord;
import crosstie.engine.TaskJournal;
import crosstie.model.Execution;
import crosstie.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class StoreProcessesTest {
    @TempDir
    Path home;

    @Test
    void everyPageThatWasAcknowledgedIsThereAfterAKill() throws IOException {
        for (int round = 0; round < 2; round++) {
            String id = "run-" + round;
            long acknowledged;
            try (RecordingChild child = RecordingChild.start(home, id, Long.MAX_VALUE)) {
                child.awaitPage(25 + 17L * round);
                acknowledged = Math.max(25 + 17L * round, child.kill());
            }
            try (Store store = Store.open(home)) {
                assertWhole(store, id, acknowledged);
            }
        }
    }

    private static void assertWhole(Store store, String id, long acknowledged) {
        Execution e = store.history().find(id).orElseThrow();
        assertEquals(Status.ERROR, e.status());
        assertEquals(
                "RUN_INTERRUPTED",
                e.tasks().getFirst().errors().getFirst().error().code());
        long rows = e.counts().read();
        assertTrue(rows >= (acknowledged + 1) * 200, rows + " rows, page " + acknowledged + " was acknowledged");
        List<List<RowRecord>> pages = store.history().pages(id);
        assertEquals(rows / 200, pages.size());
        for (int page = 0; page < pages.size(); page++) {
            assertEquals(Rows.key(page, 199), pages.get(page).getLast().key());
        }
    }

    @Test
    void twoProcessesShareOneStore() throws IOException, InterruptedException {
        Store first = Store.open(home);
        try (RecordingChild child = RecordingChild.start(home, "child", 60)) {
            first.journal().begin(Rows.running("mine"));
            TaskJournal mine = first.journal().open("mine", Rows.SCOPE);
            for (long page = 0; page < 20; page++) {
                child.awaitPage(page);
                mine.record(Rows.created(page, 50));
            }
            assertEquals(
                    List.of(Status.RUNNING, Status.RUNNING),
                    first.history().list().stream().map(Execution::status).toList());
            first.close();
            assertEquals(0, child.end(), () -> read(home.resolve("child-child.log")));
        }
        try (Store again = Store.open(home)) {
            assertEquals(
                    60 * 200,
                    again.history().find("child").orElseThrow().counts().created());
            assertEquals(
                    20 * 50, again.history().find("mine").orElseThrow().counts().created());
        }
    }

    @Test
    void aProcessGoesOnWhenTheOneThatServedItIsKilled() throws IOException, InterruptedException {
        try (RecordingChild serving = RecordingChild.start(home, "serving", Long.MAX_VALUE)) {
            serving.awaitPage(3);
            try (RecordingChild served = RecordingChild.start(home, "served", 60)) {
                served.awaitPage(3);
                long acknowledged = serving.kill();
                assertEquals(0, served.end(), () -> read(home.resolve("child-served.log")));
                try (Store store = Store.open(home)) {
                    assertWhole(store, "serving", acknowledged);
                    assertWhole(store, "served", 59);
                }
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
