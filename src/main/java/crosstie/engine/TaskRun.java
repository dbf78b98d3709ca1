package crosstie.engine;

import crosstie.model.Stage;
import java.util.List;

/**
 * The journey of a task's rows: read page → decode → filter → map → resolve → diff → write batch → record outcomes → checkpoint. Pages
 * travel side by side, a bounded number of rows at a time; keys are admitted and pages recorded in page order.
 */
final class TaskRun {
    /** Rows on their way at once: what memory has to hold whatever the number of rows. */
    private static final int OPEN_ROWS = 8_000;

    private final Reader reader;
    private final Holdback holdback;
    private final Mapping mapping;
    private final Lookups lookups;
    private final Diff diff;
    private final Writer writer;
    private final Learning learning;
    private final Recorder recorder;
    private final Halt halt;
    private final Turn admission = new Turn();
    private final Turn record = new Turn();
    private final Gate room = new Gate(() -> OPEN_ROWS);

    TaskRun(
            Reader reader,
            Holdback holdback,
            Mapping mapping,
            Lookups lookups,
            Diff diff,
            Writer writer,
            Learning learning,
            Recorder recorder,
            Halt halt) {
        this.reader = reader;
        this.holdback = holdback;
        this.mapping = mapping;
        this.lookups = lookups;
        this.diff = diff;
        this.writer = writer;
        this.learning = learning;
        this.recorder = recorder;
        this.halt = halt;
    }

    /** Takes every row from source to record; after a stop, what is under way. */
    void run() {
        try {
            for (OpenPage page = reader.next(); page != null; page = reader.next()) { // read page, decode
                OpenPage next = page;
                room.enter(next.weight());
                Thread.ofVirtual().name("page").start(() -> travel(next));
            }
        } catch (RuntimeException | Error e) {
            halt.stop(Stage.READ, e);
        } finally {
            room.awaitEmpty();
        }
    }

    private void travel(OpenPage page) {
        try {
            List<Row> rows = holdback.filter(page.rows(), page.rest());
            rows = mapping.map(rows);
            rows = lookups.resolve(rows, page.helpers());
            rows = admission.take(page.number(), rows, diff::admit);
            rows = diff.compare(rows);
            writer.write(rows);
            learning.learn(page);
        } catch (RuntimeException | Error e) {
            halt.stop(Stage.DIFF, e);
        } finally {
            admission.pass(page.number());
            record.take(page.number(), () -> recorder.record(page)); // outcomes and checkpoint
            room.leave(page.weight());
        }
    }
}
