package crosstie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The whole engine against the sandbox, beside a client that only moves the bytes and beside a bare pump: accounts from Sales become
 * customers in Finance and Operations. Each contender runs in a process of its own against a fresh sandbox in a second process, round after
 * round; ratios are of the same round.
 *
 * <pre>
 * ./mvnw -q test-compile exec:exec -Dexec.classpathScope=test -Dcrosstie.main=crosstie.bench.SideBySide \
 *        -Dcrosstie.args="rows=100000 rounds=3 latency=0"
 * </pre>
 *
 * {@code latency=200,150,0.6}: milliseconds that each page, each batch and each operation in it take. {@code only=product}: one contender. {@code java=…}: options
 * of the product's process, separated by commas.
 */
public final class SideBySide {
    private final Map<String, String> options;

    private SideBySide(Map<String, String> options) {
        this.options = options;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> options = new LinkedHashMap<>(Map.of("rows", "100000", "rounds", "3", "latency", "0"));
        for (String arg : args) {
            String[] pair = arg.split("=", 2);
            options.put(pair[0], pair[1]);
        }
        new SideBySide(options).run();
    }

    private void run() throws IOException, InterruptedException {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(options.get("rounds")); i++) {
            Round round = round();
            rounds.add(round);
            System.out.println(round.table("round " + (i + 1)));
        }
        if (rounds.size() > 1) {
            System.out.println(Round.median(rounds).table("median of " + rounds.size()));
        }
    }

    private Round round() throws IOException, InterruptedException {
        Map<String, Result> results = new LinkedHashMap<>();
        for (Contender contender : Contender.values()) {
            String only = options.getOrDefault("only", contender.word());
            if (contender.word().equals(only)) {
                run(contender, results);
            }
        }
        return new Round(results);
    }

    private void run(Contender contender, Map<String, Result> results) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("crosstie-bench");
        try (SandboxProcess sandbox = SandboxProcess.start(options.get("rows"), options.get("latency"))) {
            for (String name : contender.runs()) {
                List<String> java = contender == Contender.PRODUCT
                        ? List.of(
                                options.getOrDefault("java", Contender.SHIPPED).split(",(?=-)"))
                        : List.of("-Xmx1g");
                results.put(name, Child.run(contender, java, sandbox, home));
            }
        } finally {
            delete(home);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
