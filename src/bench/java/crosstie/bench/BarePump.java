package crosstie.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Response;

/** Decodes a page while it arrives, maps each row with lambdas, sends batches: what is left when all that makes it safe is left out. */
public final class BarePump {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<String, Integer> SLOTS = new HashMap<>();

    static {
        for (int i = 0; i < Lambdas.SOURCE.size(); i++) {
            SLOTS.put(Lambdas.SOURCE.get(i), i);
        }
    }

    private final Wire wire;
    private final AtomicLong written = new AtomicLong();
    private Batch batch;
    private long rows;
    private String next;

    private BarePump(String sales, String finops) {
        wire = new Wire(finops);
        batch = new Batch(wire.collection());
        next = Wire.firstPage(sales);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        long started = System.nanoTime();
        BarePump pump = new BarePump(args[0], args[1]);
        pump.run();
        Result.now(pump.rows, pump.written.get(), started, pump.wire.requests())
                .complete()
                .print();
    }

    private void run() throws IOException, InterruptedException {
        while (next != null) {
            String url = next;
            next = null;
            try (Response page = wire.page(url);
                    JsonParser in = JSON.createParser(page.body().byteStream())) {
                page(in);
            }
        }
        flush();
        wire.awaitAll();
    }

    private void page(JsonParser in) throws IOException, InterruptedException {
        in.nextToken();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            if (name.equals("value")) {
                while (in.nextToken() == JsonToken.START_OBJECT) {
                    Object[] row = new Object[Lambdas.SOURCE.size()];
                    row(in, row);
                    take(row);
                }
            } else if (name.equals("@odata.nextLink")) {
                next = in.getText();
            } else {
                in.skipChildren();
            }
        }
    }

    private static void row(JsonParser in, Object[] row) throws IOException {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            Integer slot = SLOTS.get(in.currentName());
            JsonToken token = in.nextToken();
            if (token == JsonToken.START_OBJECT) {
                row(in, row); // the expanded currency
            } else if (slot != null) {
                row[slot] = switch (token) {
                    case VALUE_STRING -> in.getText();
                    case VALUE_NUMBER_INT -> in.getLongValue();
                    case VALUE_NUMBER_FLOAT -> in.getDecimalValue();
                    default -> null;
                };
            }
        }
    }

    private void take(Object[] row) throws IOException, InterruptedException {
        rows++;
        batch.add(Lambdas.NAMES, Lambdas.map(row));
        if (batch.rows() == Wire.BATCH_ROWS) {
            flush();
        }
    }

    private void flush() throws InterruptedException {
        if (batch.rows() > 0) {
            wire.send(Batch.BOUNDARY, batch.end(), written);
            batch = new Batch(wire.collection());
        }
    }
}
