package crosstie.cli.demo;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.model.Refusal;
import crosstie.studio.Studio;
import crosstie.studio.connect.SandboxPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crosstie demo}: preview, run and second run of accounts and products on a sandbox of its own, then the servers' own counts. */
@Command(name = "demo")
public final class DemoCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--keep", descriptionKey = "keep")
    private boolean keep;

    @Option(names = "--metadata", paramLabel = "demo|real|heavy", descriptionKey = "sandbox-metadata")
    private String metadata = "demo";

    public DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path home = madeUp();
        try (Studio studio = Studio.open(home)) {
            int code = new Story(session, studio, keep, SandboxPair.Settings.USUAL.withMetadata(metadata)).tell();
            if (keep && code == Exit.COMPLETED && !session.stop().getAsBoolean()) {
                session.stop().await();
            }
            return code;
        } finally {
            remove(home);
        }
    }

    /** A home and sandbox state of its own: the user's data stay as they are. */
    private static Path madeUp() {
        try {
            return Files.createTempDirectory("crosstie-demo");
        } catch (IOException e) {
            throw Refusal.stopped(e, "HOME_NOT_WRITABLE", System.getProperty("java.io.tmpdir"));
        }
    }

    private static void remove(Path home) {
        try (Stream<Path> all = Files.walk(home)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(home.toString(), e);
        }
    }
}
