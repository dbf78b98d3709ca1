package crosstie.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What it costs to open a large {@code $metadata}: from the socket of a sandbox in a second process, packed, beside a bare pass of the
 * same parser over the same bytes, in the same run. Each number is the median of five.
 *
 * <pre>
 * ./mvnw -q test-compile exec:exec -Dexec.classpathScope=test -Dcrosstie.main=crosstie.bench.MetadataBench -Dcrosstie.args=heavy
 * </pre>
 */
public final class MetadataBench {
    private static final int ROUNDS = 5;
    /** What the distribution gives a short command. */
    private static final String LEAN = "-Xmx96m,-XX:TieredStopAtLevel=1";

    private static final String FORMAT = "  %-52s%10s%10s%8s%n";

    private final String root;

    private MetadataBench(String root) {
        this.root = root;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        String size = args.length == 0 ? "heavy" : args[0];
        try (SandboxProcess sandbox = SandboxProcess.start("1", "0", size)) {
            MetadataBench bench = new MetadataBench(sandbox.finops());
            bench.child("-Xmx512m", "bare", "1"); // the document is made when it is first asked for
            bench.table(size);
        }
    }

    /** Of one row: by the clock, and of processor time. */
    private record Cost(double clock, double cpu) {
        double times(Cost other) {
            return clock / other.clock;
        }

        double cpuTimes(Cost other) {
            return cpu / other.cpu;
        }
    }

    private void table(String size) throws IOException, InterruptedException {
        Cost names = cold("names");
        Cost bareCold = cold("bare");
        Cost modelCold = cold("model");
        String warm = child("-Xmx512m", "bare+model", String.valueOf(2 + ROUNDS));
        Cost bare = cost(List.of(warm), "bare");
        Cost model = cost(List.of(warm), "model");
        List<String> told = cached();
        String kept = child("-Xmx512m", "kept", "1");
        System.out.printf(FORMAT, "metadata " + size, "ms", "CPU ms", "goal");
        row("names of all entity sets, fresh process", names, "300");
        row("bare StAX pass, fresh process", bareCold, "");
        row("whole model, fresh process", modelCold, "");
        ratio(modelCold.times(bareCold), modelCold.cpuTimes(bareCold));
        row("bare StAX pass, warm", bare, "");
        row("whole model, warm", model, "");
        ratio(model.times(bare), model.cpuTimes(bare));
        row("names and one entity from the cache, fresh process", cost(told, "cached"), "500");
        row("  opening the store before that", cost(told, "store"), "");
        String megabytes = String.format("%.1f", Double.parseDouble(after(kept, "heap=")));
        System.out.printf(FORMAT, "heap kept by the model, MB", megabytes, "", "25");
    }

    private static void row(String what, Cost cost, String goal) {
        System.out.printf(FORMAT, what, Math.round(cost.clock), Math.round(cost.cpu), goal);
    }

    private static void ratio(double clock, double cpu) {
        System.out.printf(FORMAT, "  times the bare pass", "%.2f".formatted(clock), "%.2f".formatted(cpu), "2.5");
    }

    /** Fresh processes, one reading each. */
    private Cost cold(String kind) throws IOException, InterruptedException {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            told.add(child(kind.equals("names") ? LEAN : "-Xmx512m", kind, "1"));
        }
        return cost(told, kind);
    }

    /** Filled by one process through the connector and the store, then read by others. */
    private List<String> cached() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("crosstie-bench");
        try {
            process("-Xmx512m", MetadataCached.class, root, home.toString());
            List<String> told = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                told.add(process(LEAN, MetadataCached.class, root, home.toString()));
            }
            return told;
        } finally {
            try (Stream<Path> files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private String child(String memory, String kind, String rounds) throws IOException, InterruptedException {
        return process(memory, MetadataReading.class, root, kind, rounds);
    }

    private static Cost cost(List<String> told, String kind) {
        return new Cost(numbers(told, kind), numbers(told, kind + "-cpu"));
    }

    private static String process(String memory, Class<?> main, String... args)
            throws IOException, InterruptedException {
        Process process = Child.process(Child.command(List.of(memory.split(",(?=-)")), main, args))
                .start();
        StringBuilder out = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> out.append(line).append(' '));
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getSimpleName() + " ended with " + process.exitValue());
        }
        return out.toString();
    }

    private static String after(String text, String mark) {
        int at = text.indexOf(mark) + mark.length(); // each number ends with a blank
        return text.substring(at, text.indexOf(' ', at));
    }

    /** The median of the last rounds; the first ones of several warm up. */
    private static double numbers(List<String> told, String kind) {
        List<Double> all = new ArrayList<>();
        for (String text : told) {
            for (String number : after(text, " " + kind + "=").split(",")) {
                all.add(Double.parseDouble(number));
            }
        }
        List<Double> last = all.subList(Math.max(0, all.size() - ROUNDS), all.size());
        return last.stream().sorted().toList().get(last.size() / 2);
    }
}
