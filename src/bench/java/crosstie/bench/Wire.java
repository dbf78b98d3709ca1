package crosstie.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** HTTP for the contenders that are not the product: pages down, batches up, 8 in flight. */
final class Wire {
    static final int PAGE_ROWS = 2_000;
    static final int BATCH_ROWS = 100;
    static final String COMPANY = "usmf";
    private static final String SELECT = "accountid,accountnumber,name,creditlimit,fax,numberofemployees,address1_city,"
            + "address1_country,description,emailaddress1,address1_line1,telephone1,address1_postalcode,"
            + "address1_stateorprovince,websiteurl,address2_line1,address2_city,address2_country,address2_postalcode,"
            + "address2_stateorprovince&$expand=transactioncurrencyid($select=isocurrencycode)";
    private static final int IN_FLIGHT = 8;

    private final OkHttpClient client = new OkHttpClient.Builder()
            .dispatcher(new Dispatcher())
            .connectionPool(new ConnectionPool(IN_FLIGHT + 2, 1, TimeUnit.MINUTES))
            .readTimeout(2, TimeUnit.MINUTES)
            .build();
    private final Semaphore room = new Semaphore(IN_FLIGHT);
    private final AtomicLong requests = new AtomicLong();
    private final String finops;

    Wire(String finops) {
        this.finops = finops;
    }

    static String firstPage(String sales) {
        return sales + "api/data/v9.2/accounts?$select=" + SELECT;
    }

    String collection() {
        return finops + "data/CustomersV2?cross-company=true";
    }

    Response page(String url) throws IOException {
        requests.incrementAndGet();
        return client.newCall(new Request.Builder()
                        .url(url)
                        .header("Prefer", "odata.maxpagesize=" + PAGE_ROWS)
                        .header("OData-Version", "4.0")
                        .header("Accept", "application/json")
                        .build())
                .execute();
    }

    /** Sends a batch on a thread of its own once there is room; tells how many rows the service has taken. */
    void send(String boundary, byte[] batch, AtomicLong written) throws InterruptedException {
        room.acquire();
        Thread.ofVirtual().start(() -> {
            try {
                written.addAndGet(send(boundary, batch));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                room.release();
            }
        });
    }

    private long send(String boundary, byte[] batch) throws IOException {
        requests.incrementAndGet();
        RequestBody body = RequestBody.create(batch, MediaType.get("multipart/mixed; boundary=" + boundary));
        Request request = new Request.Builder()
                .url(finops + "data/$batch")
                .header("Prefer", "odata.continue-on-error")
                .header("Accept", "multipart/mixed")
                .post(body)
                .build();
        try (Response answer = client.newCall(request).execute()) {
            return created(answer.body().bytes());
        }
    }

    private static long created(byte[] answer) {
        byte[] mark = {'H', 'T', 'T', 'P', '/', '1', '.', '1', ' ', '2', '0'};
        long count = 0;
        for (int i = 0; i + mark.length < answer.length; i++) {
            if (answer[i] == 'H' && Arrays.mismatch(answer, i, i + mark.length, mark, 0, mark.length) < 0) {
                count++;
            }
        }
        return count;
    }

    void awaitAll() throws InterruptedException {
        room.acquire(IN_FLIGHT);
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    long requests() {
        return requests.get();
    }
}
