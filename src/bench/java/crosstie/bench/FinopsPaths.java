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
import crosstie.odata.ODataClient;
import crosstie.odata.ODataSettings;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * Writing to F&amp;O: first single requests beside {@code $batch} of 10, 100 and 1,000 with and without service time, eight in flight; then
 * fixed degrees beside the one that the sink finds by itself, on a server of eight hands and on one of any number. Arguments:
 * {@code rows=4000 seconds=8 degrees=1,2,4,8,16}. Each against a sandbox of its own; rows a second and the ratio to the best.
 */
public final class FinopsPaths {
    private static final String SLOW = "page=200,batch=150,operation=0.6";
    private static final int IN_FLIGHT = 8;

    private final Map<String, String> options;
    private final Map<String, Double> table = new java.util.LinkedHashMap<>();

    private FinopsPaths(Map<String, String> options) {
        this.options = options;
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options =
                new HashMap<>(Map.of("rows", "4000", "seconds", "8", "degrees", "1,2,4,8,16", "rounds", "1"));
        for (String arg : args) {
            String[] pair = arg.split("=", 2);
            options.put(pair[0], pair[1]);
        }
        FinopsPaths paths = new FinopsPaths(options);
        paths.batches(1_000, 100, () -> IN_FLIGHT, "off"); // warms the machine up
        paths.ways("off");
        paths.ways(SLOW);
        paths.degrees(SLOW + ",parallel=8");
        paths.degrees(SLOW);
    }

    private void ways(String time) throws Exception {
        int rows = Integer.parseInt(options.get("rows"));
        table.clear();
        table.put("single", singles(Math.min(rows, time.equals("off") ? rows : 400), time));
        for (int size : new int[] {10, 100, 1_000}) {
            int few = time.equals("off") ? rows : Math.min(rows, size * 40);
            table.put("$batch of " + size, batches(Math.max(few, size * IN_FLIGHT), size, () -> IN_FLIGHT, time));
        }
        print("ways of writing, " + IN_FLIGHT + " in flight, service time " + time);
    }

    private void degrees(String time) throws Exception {
        double seconds = Double.parseDouble(options.get("seconds"));
        double best = 0;
        table.clear();
        for (String each : options.get("degrees").split(",")) {
            int degree = Integer.parseInt(each);
            int rows = (int) (degree * 100 * seconds / 0.21);
            double rate = batches(rows, 100, () -> degree, time);
            best = Math.max(best, rate);
            table.put("fixed " + degree + ", batches of 100", rate);
        }
        table.put("found by itself", batches((int) (best * seconds * 2), 0, null, time));
        print("degrees, service time " + time);
    }

    private void print(String title) {
        double best = table.values().stream().mapToDouble(d -> d).max().orElse(1);
        System.out.printf("%n%s%n%-28s %10s %8s%n", title, "", "rows/s", "of best");
        table.forEach((name, rate) -> System.out.printf(Locale.ROOT, "%-28s %10.0f %8.2f%n", name, rate, rate / best));
    }

    private static double singles(int rows, String time) throws InterruptedException {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(5).with("serviceTime", time));
                ODataClient client = new ODataClient(sandbox.finops().resolve("/data/"), ODataSettings.usual())) {
            AtomicInteger next = new AtomicInteger();
            return timed(rows, IN_FLIGHT, () -> {
                for (int i = next.getAndIncrement(); i < rows; i = next.getAndIncrement()) {
                    String body =
                            "{\"dataAreaId\":\"usmf\",\"CustomerGroupId\":\"" + id(i) + "\",\"Description\":\"G\"}";
                    client.send(
                                    "POST",
                                    "CustomerGroups?cross-company=true",
                                    Map.of(),
                                    body.getBytes(StandardCharsets.UTF_8),
                                    false)
                            .close();
                }
            });
        }
    }

    private static String id(int number) {
        return Integer.toString(number + 1_000_000, 36);
    }

    /** @param size 0 for what the sink chooses; @param degree null for what the sink chooses */
    private double batches(int rows, int size, IntSupplier degree, String time) throws InterruptedException {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(5).with("serviceTime", time));
                Environment finops = Connectors.open(
                        new Connection("f", "finops", sandbox.finops(), "none", Map.of("company", "usmf")),
                        Surroundings.of(Vault.empty(), Clock.systemUTC(), seconds -> {}))) {
            Entity groups = finops.entity("CustomerGroups");
            WritePlan plan = new WritePlan(
                    groups,
                    List.of(
                            groups.field("CustomerGroupId").orElseThrow(),
                            groups.field("Description").orElseThrow()),
                    new IntegrationKey(List.of("CustomerGroupId")),
                    OrganizationMapping.NONE,
                    false,
                    -1);
            try (Sink sink = finops.write(plan)) {
                double rate = new Sender(sink, rows, size, degree == null ? sink::degree : degree).run();
                if (degree == null) {
                    System.out.println("found: " + sink.degree() + " in flight, batches of " + sink.batchSize());
                }
                return rate;
            }
        }
    }

    private static double timed(int rows, int threads, Runnable work) throws InterruptedException {
        long started = System.nanoTime();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(Thread.ofVirtual().start(work));
        }
        for (Thread each : all) {
            each.join();
        }
        return rows / ((System.nanoTime() - started) / 1e9);
    }

    /** Keeps as many batches in flight as it is told at each moment. */
    private static final class Sender {
        private final Sink sink;
        private final int rows;
        private final int size;
        private final IntSupplier degree;
        private final AtomicInteger lost = new AtomicInteger();
        private int inFlight;

        Sender(Sink sink, int rows, int size, IntSupplier degree) {
            this.sink = sink;
            this.rows = rows;
            this.size = size;
            this.degree = degree;
        }

        synchronized double run() throws InterruptedException {
            long started = System.nanoTime();
            for (int from = 0; from < rows; ) {
                while (inFlight >= degree.getAsInt()) {
                    wait(100);
                }
                int to = Math.min(rows, from + (size == 0 ? sink.batchSize() : size));
                int begin = from;
                inFlight++;
                Thread.ofVirtual().start(() -> send(begin, to));
                from = to;
            }
            while (inFlight > 0) {
                wait();
            }
            if (lost.get() > 0) {
                throw new IllegalStateException(lost + " rows did not arrive");
            }
            return rows / ((System.nanoTime() - started) / 1e9);
        }

        private void send(int from, int to) {
            List<RowWrite> batch = new ArrayList<>(to - from);
            for (int i = from; i < to; i++) {
                Object[] values = {id(i), "Group"};
                batch.add(new RowWrite(true, new Object[] {values[0]}, null, values, new int[] {0, 1}));
            }
            try {
                for (WriteAnswer answer : sink.send(batch)) {
                    lost.addAndGet(answer.kind() == WriteAnswer.Kind.DONE ? 0 : 1);
                }
            } finally {
                synchronized (this) {
                    inFlight--;
                    notifyAll();
                }
            }
        }
    }
}
