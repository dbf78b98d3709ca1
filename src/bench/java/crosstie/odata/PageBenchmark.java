package crosstie.odata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Microseconds per row: decoding a page of 40 columns of which 20 are wanted, against a parser that only walks it, and writing 20 columns. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PageBenchmark {
    private static final int ROWS = 1_000;
    private static final int COLUMNS = 40;

    private byte[] page;
    private PageReader reader;
    private Payload payload;
    private Object[] row;
    private int[] positions;

    @Setup
    public void build() throws IOException {
        StringBuilder text = new StringBuilder("{\"value\":[");
        for (int i = 0; i < ROWS; i++) {
            text.append(i == 0 ? "" : ",").append(rowText(i));
        }
        page = text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
        Columns.Builder plan = Columns.of(COLUMNS / 2);
        List<String> names = new ArrayList<>();
        for (int c = 0; c < COLUMNS; c += 2) {
            plan.add("column" + c, kind(c), c / 2);
            names.add("column" + c);
        }
        reader = new PageReader(plan.build());
        payload = new Payload(names);
        row = reader.read(new ByteArrayInputStream(page)).rows().getFirst();
        positions = IntStream.range(0, row.length).toArray();
    }

    private static ValueKind kind(int column) {
        return switch (column % 10) {
            case 2 -> ValueKind.DECIMAL;
            case 4 -> ValueKind.DATE_TIME;
            case 6 -> ValueKind.GUID;
            default -> ValueKind.TEXT;
        };
    }

    private static String rowText(int i) {
        StringBuilder row =
                new StringBuilder("{\"@odata.etag\":\"W/\\\"").append(i).append("\\\"\"");
        for (int c = 0; c < COLUMNS; c++) {
            row.append(",\"column").append(c).append("\":");
            switch (kind(c)) {
                case DECIMAL -> row.append(new BigDecimal(i).movePointLeft(2));
                case DATE_TIME ->
                    row.append('"').append(Instant.ofEpochSecond(i)).append('"');
                case GUID -> row.append('"').append(new UUID(c, i)).append('"');
                default -> row.append("\"some text of row ").append(i).append('"');
            }
        }
        return row.append('}').toString();
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public RowPage decode() throws IOException {
        return reader.read(new ByteArrayInputStream(page));
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public int walkOnly() throws IOException {
        int tokens = 0;
        try (var json = Json.parser(new ByteArrayInputStream(page))) {
            while (json.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    @Benchmark
    public byte[] write() {
        return payload.begin().put(row, positions).end();
    }
}
