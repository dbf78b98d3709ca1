package crosstie.store;

import crosstie.engine.TaskJournal;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A process of its own that records pages and says each number once it is recorded. */
final class RecordingChild implements AutoCloseable {
    private final Process process;
    private final BufferedReader says;

    private RecordingChild(Process process) {
        this.process = process;
        this.says = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static void main(String[] args) {
        try (Store store = Store.open(Path.of(args[0]))) {
            RunJournal journal = store.journal();
            journal.begin(Rows.running(args[1]));
            TaskJournal task = journal.open(args[1], Rows.SCOPE);
            for (long page = 0; page < Long.parseLong(args[2]); page++) {
                task.record(Rows.created(page, 200));
                System.out.println(page);
            }
        }
    }

    static RecordingChild start(Path home, String execution, long pages) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                RecordingChild.class.getName(),
                home.toString(),
                execution,
                Long.toString(pages));
        return new RecordingChild(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.to(new File(home.toFile(), "child-" + execution + ".log")))
                .start());
    }

    /** Waits until a page is recorded. */
    void awaitPage(long page) throws IOException {
        String line;
        do {
            line = says.readLine();
            if (line == null) {
                throw new IOException("the child ended before page " + page);
            }
        } while (Long.parseLong(line) < page);
    }

    /** Kills at once; the last page that was said to be recorded. */
    long kill() throws IOException {
        process.toHandle().destroyForcibly(); // the process itself would close what is left to read
        long last = -1;
        for (String line = says.readLine(); line != null && !line.isEmpty(); line = says.readLine()) {
            last = Math.max(last, Long.parseLong(line)); // the last line may be cut
        }
        return last;
    }

    int end() throws InterruptedException, IOException {
        while (says.readLine() != null) {
            Thread.onSpinWait();
        }
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
