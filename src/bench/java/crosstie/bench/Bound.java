package crosstie.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Response;

/** Moves the bytes and does nothing else: each page is downloaded, and for its rows batches made beforehand are uploaded, with other keys. */
public final class Bound {
    private static final String PLACE = "BENCH-KEY-0000000000";
    private static final byte[] ROW = "\"accountid\":".getBytes(StandardCharsets.UTF_8);
    private static final String LINK = "\"@odata.nextLink\":\"";

    private final Wire wire;
    private final byte[] ready;
    private final List<Integer> places = new ArrayList<>();
    private final AtomicLong written = new AtomicLong();
    private long rows;
    private long sent;

    private Bound(String finops) throws IOException {
        wire = new Wire(finops);
        ready = ready(wire.collection());
        for (int at = find(ready, PLACE, 0); at >= 0; at = find(ready, PLACE, at + 1)) {
            places.add(at);
        }
    }

    private static byte[] ready(String collection) throws IOException {
        Batch batch = new Batch(collection);
        Object[] row = {
            PLACE,
            "Fabrikam, Inc. and Sons",
            new BigDecimal("12500.5"),
            null,
            40L,
            "Köln",
            "Germany",
            "A note of the usual length, with a line that says nothing in particular.",
            "office@example.com",
            "Ringstr. 7",
            "+49 221 5550100",
            "50667",
            null,
            "https://www.example.com/1",
            null,
            null,
            null,
            null,
            null,
            "EUR"
        };
        for (int i = 0; i < Wire.BATCH_ROWS; i++) {
            batch.add(Lambdas.NAMES, Lambdas.map(row));
        }
        return batch.end();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        long started = System.nanoTime();
        Bound bound = new Bound(args[1]);
        bound.run(Wire.firstPage(args[0]));
        Result.now(bound.rows, bound.written.get(), started, bound.wire.requests())
                .complete()
                .print();
    }

    private void run(String first) throws IOException, InterruptedException {
        for (String url = first; url != null; ) {
            byte[] page;
            try (Response answer = wire.page(url)) {
                page = answer.body().bytes();
            }
            rows += count(page);
            url = next(page);
            while (sent + Wire.BATCH_ROWS <= rows || (url == null && sent < rows)) {
                wire.send(Batch.BOUNDARY, batch(), written);
            }
        }
        wire.awaitAll();
    }

    /** The ready batch with the next keys; the last one may create a few rows more than were read. */
    private byte[] batch() {
        byte[] batch = ready.clone();
        for (int i = 0; i < places.size(); i += 2) { // customer and party share one number
            byte[] key = String.format("B%019d", ++sent).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(key, 0, batch, places.get(i), key.length);
            System.arraycopy(key, 0, batch, places.get(i + 1), key.length);
        }
        return batch;
    }

    private static long count(byte[] page) {
        long count = 0;
        for (int i = 0; i + ROW.length < page.length; i++) {
            if (page[i] == '"' && Arrays.mismatch(page, i, i + ROW.length, ROW, 0, ROW.length) < 0) {
                count++;
            }
        }
        return count;
    }

    private static String next(byte[] page) {
        int at = find(page, LINK, 0);
        if (at < 0) {
            return null;
        }
        int from = at + LINK.length();
        int to = find(page, "\"", from);
        return new String(page, from, to - from, StandardCharsets.UTF_8).replace("\\u0026", "&");
    }

    private static int find(byte[] in, String text, int from) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        for (int i = from; i + wanted.length <= in.length; i++) {
            if (Arrays.mismatch(in, i, i + wanted.length, wanted, 0, wanted.length) < 0) {
                return i;
            }
        }
        return -1;
    }
}
