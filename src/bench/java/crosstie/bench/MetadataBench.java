package crosstie.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

    private void table(String size) throws IOException, InterruptedException {
        double names = cold("names");
        double bareCold = cold("bare");
        double modelCold = cold("model");
        String warm = child("-Xmx512m", "bare+model", String.valueOf(2 + ROUNDS));
        double bare = numbers(warm, "bare");
        double model = numbers(warm, "model");
        double cached = cached();
        String kept = child("-Xmx512m", "kept", "1");
        System.out.printf("metadata %s%48s%10s%n", size, "ms", "goal");
        row("names of all entity sets, fresh process", names, 1, "300");
        row("bare StAX pass, fresh process", bareCold, 1, "");
        row("whole model, fresh process", modelCold, 1, "");
        row("  times the bare pass", modelCold / bareCold, 100, "2.5");
        row("bare StAX pass, warm", bare, 1, "");
        row("whole model, warm", model, 1, "");
        row("  times the bare pass", model / bare, 100, "2.5");
        row("names and one entity from the cache, fresh process", cached, 1, "500");
        row("heap kept by the model, MB", Double.parseDouble(after(kept, "heap=")), 10, "25");
    }

    private static void row(String what, double value, int precision, String goal) {
        System.out.printf(
                "  %-52s%8s%10s%n", what, String.valueOf(Math.round(value * precision) / (double) precision), goal);
    }

    /** Fresh processes, one reading each. */
    private double cold(String kind) throws IOException, InterruptedException {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            times[i] = numbers(child("-Xmx512m", kind, "1"), kind);
        }
        return median(times);
    }

    /** Filled by one process through the connector and the store, then read by others. */
    private double cached() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("crosstie-bench");
        try {
            process("-Xmx512m", MetadataCached.class, root, home.toString());
            double[] times = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                times[i] = Double.parseDouble(
                        after(process("-Xmx192m", MetadataCached.class, root, home.toString()), "cached="));
            }
            return median(times);
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

    private static String process(String memory, Class<?> main, String... args)
            throws IOException, InterruptedException {
        Process process =
                Child.process(Child.command(List.of(memory), main, args)).start();
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
        int at = text.indexOf(mark) + mark.length();
        return text.substring(at, text.indexOf(' ', at));
    }

    /** The median of the last rounds; the first ones of several warm up. */
    private static double numbers(String text, String kind) {
        List<Double> all = new ArrayList<>();
        for (String number : after(text, " " + kind + "=").split(",")) {
            all.add(Double.parseDouble(number));
        }
        return median(all.stream()
                .skip(Math.max(0, all.size() - ROUNDS))
                .mapToDouble(d -> d)
                .toArray());
    }

    private static double median(double[] numbers) {
        Arrays.sort(numbers);
        return numbers[numbers.length / 2];
    }
}
