package crosstie.odata;

import crosstie.odata.ODataClient.Sending;
import crosstie.odata.ODataException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp, set up so that nothing is repeated, followed or remembered without us. */
final class Wire {
    private static final int IDLE_CONNECTIONS = 16;

    private final ODataSettings settings;
    private final OkHttpClient http;
    private final AtomicLong requests = new AtomicLong();

    Wire(ODataSettings settings) {
        this.settings = settings;
        OkHttpClient.Builder b = new OkHttpClient.Builder()
                .connectTimeout(settings.timeouts().connect())
                .readTimeout(settings.timeouts().silence())
                .writeTimeout(settings.timeouts().silence())
                .callTimeout(settings.timeouts().call())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
                .socketFactory(new PromptSockets())
                .eventListener(new Watch())
                .addNetworkInterceptor(chain -> withoutZeroRetry(chain.proceed(chain.request())));
        settings.proxy().ifPresent(p -> p.lead(b));
        settings.trust().ifPresent(t -> trust(b, t));
        http = b.build();
    }

    /** The answer; null when the connection broke and another try is due. */
    Response call(Sending sending, String authorization, Tries tries, String place) {
        Sent sent = new Sent();
        try {
            return http.newCall(request(sending, authorization, sent)).execute();
        } catch (IOException e) {
            return broken(sending.repeatable() || !sent.begun, Troubles.of(e, place), tries);
        } catch (Exception e) {
            // OkHttp is Kotlin, which lets this one through undeclared
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                return broken(sending.repeatable() || !sent.begun, new ODataException(Kind.CANCELLED, "", e), tries);
            }
            throw e;
        }
    }

    private static Response broken(boolean mayRepeat, ODataException trouble, Tries tries) {
        if (!mayRepeat) {
            throw new AnswerLost(0, trouble.getCause());
        }
        if (Troubles.isFinal(trouble.kind()) || !tries.againFailed()) {
            throw trouble;
        }
        return null;
    }

    private Request request(Sending sending, String authorization, Sent sent) {
        Request.Builder r = new Request.Builder().url(sending.url()).tag(Sent.class, sent);
        r.header("User-Agent", "Crosstie").header("Accept", "application/json");
        add(r, settings.headers());
        if (sending.body() != null) {
            r.header("Content-Type", "application/json; charset=utf-8");
        }
        add(r, sending.headers());
        if (!authorization.isEmpty()) {
            r.header("Authorization", authorization);
        }
        return r.method(sending.method(), body(sending)).build();
    }

    private static RequestBody body(Sending sending) {
        boolean wanted = switch (sending.method()) {
            case "POST", "PUT", "PATCH" -> true;
            default -> false;
        };
        return sending.body() != null
                ? RequestBody.create(sending.body(), null)
                : wanted ? RequestBody.create(new byte[0], null) : null;
    }

    private static void add(Request.Builder r, Map<String, String> headers) {
        headers.forEach(r::header);
    }

    /** OkHttp repeats a 503 with {@code Retry-After: 0} on its own, even a write. Zero tells us nothing, so it never sees it. */
    private static Response withoutZeroRetry(Response response) {
        String after = response.header("Retry-After");
        boolean zero =
                after != null && response.code() == 503 && after.strip().chars().allMatch(c -> c == '0');
        return zero ? response.newBuilder().removeHeader("Retry-After").build() : response;
    }

    private static void trust(OkHttpClient.Builder b, X509TrustManager manager) {
        try {
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {manager}, null);
            b.sslSocketFactory(tls.getSocketFactory(), manager);
        } catch (GeneralSecurityException e) {
            throw new ODataException(Kind.TLS, "", e);
        }
    }

    long requests() {
        return requests.get();
    }

    void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }

    /** Whether anything of the request left this machine. */
    private static final class Sent {
        private volatile boolean begun;
    }

    private final class Watch extends EventListener {
        @Override
        public void requestHeadersStart(Call call) {
            requests.incrementAndGet();
            Sent sent = call.request().tag(Sent.class);
            if (sent != null) {
                sent.begun = true;
            }
        }
    }

    /** Small writes leave at once (D-55). */
    private static final class PromptSockets extends SocketFactory {
        private final SocketFactory usual = SocketFactory.getDefault();

        private static Socket prompt(Socket socket) throws IOException {
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket() throws IOException {
            return prompt(usual.createSocket());
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return prompt(usual.createSocket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return prompt(usual.createSocket(host, port, local, localPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return prompt(usual.createSocket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            return prompt(usual.createSocket(host, port, local, localPort));
        }
    }
}
