package crosstie.bench;

import crosstie.connector.Environment;
import crosstie.connector.RowWrite;
import crosstie.connector.Sink;
import crosstie.connector.Surroundings;
import crosstie.connector.Vault;
import crosstie.connector.WriteAnswer;
import crosstie.connector.WritePlan;
import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.Entity;
import crosstie.model.IntegrationKey;
import crosstie.model.OrganizationMapping;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The ways of writing to Dataverse beside each other, in one run: the same rows, each way against a sandbox of its own, once as fast as
 * it can and once with the time that a real service takes. Arguments: {@code rows=2000 rounds=3 degree=4}. The median of the rounds
 * counts; the table shows rows a second and the ratio to batches of 100.
 */
public final class WritingPaths {
    private static final String SLOW = "page=20,batch=30,operation=2,parallel=8";
    private static final String BASE = "$batch of 100";

    /** One way: what the connection is told, and rows per call. */
    private record Way(String name, String writing, int rows) {}

    private static final List<Way> WAYS = List.of(
            new Way("single", "single", 10),
            new Way("$batch of 10", "batch", 10),
            new Way(BASE, "batch", 100),
            new Way("$batch of 1,000", "batch", 1_000),
            new Way("CreateMultiple of 100", "bulk", 100),
            new Way("CreateMultiple of 1,000", "bulk", 1_000));

    private WritingPaths() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> settings = new HashMap<>(Map.of("rows", "2000", "rounds", "3", "degree", "4"));
        for (String arg : args) {
            String[] pair = arg.split("=", 2);
            settings.put(pair[0], pair[1]);
        }
        int rows = Integer.parseInt(settings.get("rows"));
        int rounds = Integer.parseInt(settings.get("rounds"));
        int degree = Integer.parseInt(settings.get("degree"));
        measure(WAYS.get(2), Math.min(rows, 1_000), degree, "off"); // warms the machine up
        for (String time : List.of("off", SLOW)) {
            Map<Way, List<Double>> all = new HashMap<>();
            for (int round = 0; round < rounds; round++) {
                for (Way way : WAYS) {
                    all.computeIfAbsent(way, w -> new ArrayList<>()).add(measure(way, rows, degree, time));
                }
            }
            print(time, all);
        }
    }

    private static void print(String time, Map<Way, List<Double>> all) {
        double base = median(all.get(WAYS.get(2)));
        System.out.printf("%nservice time: %s%n%-26s %12s %8s%n", time, "way", "rows/s", "ratio");
        for (Way way : WAYS) {
            double speed = median(all.get(way));
            System.out.printf(Locale.ROOT, "%-26s %12.0f %8.2f%n", way.name, speed, speed / base);
        }
    }

    private static double median(List<Double> speeds) {
        return speeds.stream().sorted().toList().get(speeds.size() / 2);
    }

    private static double measure(Way way, int rows, int degree, String time) throws InterruptedException {
        SandboxSettings settings = SandboxSettings.USUAL.withRows(5).with("serviceTime", time);
        try (Sandbox sandbox = Sandbox.start(settings);
                Environment sales = open(sandbox.sales(), way)) {
            Entity accounts = sales.entity("accounts");
            WritePlan plan = new WritePlan(
                    accounts,
                    List.of(
                            accounts.field("accountnumber").orElseThrow(),
                            accounts.field("name").orElseThrow(),
                            accounts.field("address1_city").orElseThrow(),
                            accounts.field("telephone1").orElseThrow()),
                    new IntegrationKey(List.of("accountnumber")),
                    OrganizationMapping.NONE,
                    false,
                    rows);
            long started = System.nanoTime();
            try (Sink sink = sales.write(plan)) {
                send(sink, calls(way, rows), degree);
            }
            return rows / ((System.nanoTime() - started) / 1e9);
        }
    }

    private static Environment open(URI address, Way way) {
        Connection connection = new Connection("sales", "dataverse", address, "none", Map.of("writing", way.writing));
        return Connectors.open(connection, Surroundings.of(Vault.empty(), Clock.systemUTC(), seconds -> {}));
    }

    private static Queue<List<RowWrite>> calls(Way way, int rows) {
        Queue<List<RowWrite>> calls = new ConcurrentLinkedQueue<>();
        for (int from = 0; from < rows; from += way.rows) {
            List<RowWrite> call = new ArrayList<>();
            for (int i = from; i < Math.min(rows, from + way.rows); i++) {
                Object[] values = {"WP" + i, "Name " + i, "City " + i % 50, "+1 555 " + i};
                call.add(new RowWrite(true, new Object[] {values[0]}, null, values, new int[] {0, 1, 2, 3}));
            }
            calls.add(call);
        }
        return calls;
    }

    /** All ways have as many calls in flight, so that only the way differs. */
    private static void send(Sink sink, Queue<List<RowWrite>> calls, int degree) throws InterruptedException {
        AtomicInteger lost = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < degree; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                for (List<RowWrite> call = calls.poll(); call != null; call = calls.poll()) {
                    for (WriteAnswer answer : sink.send(call)) {
                        lost.addAndGet(answer.kind() == WriteAnswer.Kind.DONE ? 0 : 1);
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (lost.get() > 0) {
            throw new IllegalStateException(lost + " rows did not arrive");
        }
    }
}
