package crosstie.connector.signin;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import crosstie.odata.Sleeper;
import java.io.IOException;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Microsoft's library sends its requests through our client, and so through the connection's proxy and under its trust. One gap of the
 * library is closed here: it knows {@code authorization_pending}, but takes {@code slow_down} for an end. It means to go on asking,
 * five seconds slower from then on.
 */
final class EntraHttp implements IHttpClient {
    private static final long LARGEST = 1 << 20;
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
    private static final Duration SLOWER = Duration.ofSeconds(5);
    private static final String SLOW_DOWN = "\"slow_down\"";

    private final OkHttpClient http;
    private final Sleeper sleeper;
    private Duration slower = Duration.ZERO;

    EntraHttp(OkHttpClient http, Sleeper sleeper) {
        this.http = http;
        this.sleeper = sleeper;
    }

    @Override
    public IHttpResponse send(HttpRequest asked) throws IOException, InterruptedException {
        boolean poll = asked.body() != null && asked.body().contains("device_code=");
        if (poll && !slower.isZero()) {
            sleeper.sleep(slower);
        }
        try (Response answer = http.newCall(request(asked)).execute()) {
            String body = answer.peekBody(LARGEST).string();
            if (poll && answer.code() == 400 && body.contains(SLOW_DOWN)) {
                slower = slower.plus(SLOWER);
                body = body.replace(SLOW_DOWN, "\"authorization_pending\"");
            }
            HttpResponse response = new HttpResponse().statusCode(answer.code()).body(body);
            response.addHeaders(answer.headers().toMultimap());
            return response;
        }
    }

    private static Request request(HttpRequest asked) {
        Request.Builder request = new Request.Builder().url(asked.url());
        asked.headers().forEach(request::header);
        if (asked.httpMethod() == HttpMethod.POST) {
            request.post(RequestBody.create(asked.body() == null ? "" : asked.body(), FORM));
        }
        return request.build();
    }
}
