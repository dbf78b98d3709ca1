package crosstie.connector;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** An OData service from npm in a process of its own; without Node or the packages the test is skipped and says why. */
final class NpmPeer implements AutoCloseable {
    private static final Path SOURCES = Path.of("src/peers");
    private static final Path BUILT = Path.of("target/peers");
    private static final Pattern PORT = Pattern.compile("port (\\d+)");
    private static final List<String> INSTALL =
            List.of("npm", "install", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund", "--omit=dev");

    private final Process process;
    private final URI root;

    private NpmPeer(Process process, URI root) {
        this.process = process;
        this.root = root;
    }

    /**
     * @param folder under {@code src/peers}
     * @param command what starts it there; it prints {@code port N} when it listens
     */
    static NpmPeer start(String folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path work = installed(folder);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectError(work.resolve("errors.log").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        BufferedReader told = process.inputReader(StandardCharsets.UTF_8);
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.matches()) {
                Thread.ofVirtual().start(() -> told.lines().forEach(ignored -> {}));
                return new NpmPeer(process, URI.create("http://127.0.0.1:" + port.group(1) + "/"));
            }
        }
        process.destroyForcibly();
        throw new IOException("the service does not start, see " + work.resolve("errors.log"));
    }

    private static Path installed(String folder) throws IOException, InterruptedException {
        Path work = BUILT.resolve(folder + "-contract");
        copy(SOURCES.resolve(folder), work);
        File log = work.resolve("npm.log").toFile();
        try {
            Process npm = new ProcessBuilder(INSTALL)
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            boolean ended = npm.waitFor(5, TimeUnit.MINUTES);
            npm.destroyForcibly();
            Assumptions.assumeTrue(
                    ended && npm.exitValue() == 0, "skipped: the npm packages cannot be fetched, see " + log);
        } catch (IOException e) {
            Assumptions.abort("skipped: npm is not installed");
        }
        return work;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : all.toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    URI root() {
        return root;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
