package crosstie.odata;

import crosstie.odata.ODataException.Kind;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Response;

/**
 * Speaks HTTP with one service root and holds the product's only retry layer.
 *
 * <p>Links are taken verbatim (D-17); a link to another origin is refused before anything is sent. 429 and 503 wait as long as Retry-After
 * says (D-54, F-56), during which no other request of this client starts. Broken connections and other 5xx are tried again for repeatable
 * requests only; a request that may not be repeated and whose answer is lost ends in {@link AnswerLost}. A 401 asks the
 * {@link Authorization} once for something better. No redirects, no cookies (D-55). Safe for many threads; about 16 requests at a time
 * keep their connections.
 */
public final class ODataClient implements AutoCloseable {
    private static final int MOST_PAGES_FOR_PEOPLE = 3;

    private final Root root;
    private final ODataSettings settings;
    private final Wire wire;
    private final Renewal renewal;
    private final Pacer pacer;

    /** @throws ODataException {@code BAD_ADDRESS}, {@code PLAIN_HTTP} */
    public ODataClient(URI serviceRoot, ODataSettings settings) {
        this.root = new Root(serviceRoot);
        this.settings = settings;
        this.wire = new Wire(settings);
        this.renewal = new Renewal(settings.authorization());
        this.pacer = settings.pacer().orElseGet(() -> Pacer.alone(settings.clock()));
    }

    /** A URL as this client would send it, from the host on ({@code /api/data/v9.2/accounts}): for use inside a batch (D-41). */
    public String pathOf(String url) {
        return Root.target(root.resolve(url));
    }

    /** A URL as this client would send it, with scheme and host: for use inside a batch (F-42). */
    public String addressOf(String url) {
        return root.resolve(url).toString();
    }

    /** Requests that reached the wire so far, retries included. */
    public long requests() {
        return wire.requests();
    }

    /** Reads a small or self-checking answer; the caller closes it. To have a cut body read again use {@link #read}. */
    public Answer get(String url) {
        return get(url, Map.of());
    }

    public Answer get(String url, Map<String, String> headers) {
        return send("GET", url, headers, null, true);
    }

    /**
     * Reads and decodes an answer; one that is cut underway is asked for again from its beginning.
     *
     * @param reader called once per try
     */
    public <T> T read(String url, Map<String, String> headers, BodyReader<T> reader) {
        Sending sending = new Sending("GET", root.resolve(url), headers, null, true);
        Tries tries = new Tries(settings);
        int pages = 0;
        while (true) {
            try (Answer answer = exchange(sending, tries)) {
                return decoded(answer, reader);
            } catch (PageForPeople e) {
                if (++pages > MOST_PAGES_FOR_PEOPLE || !tries.againFailed()) {
                    throw e.seen;
                }
            } catch (SlowBody e) {
                againAfter(new ODataException(Kind.TOO_SLOW, e.getMessage(), e), tries);
            } catch (IOException e) {
                againAfter(Troubles.ofReading(e), tries);
            } catch (ODataException e) {
                againAfter(e, tries);
            }
        }
    }

    /**
     * Sends a request and hands over its answer, whose status is below 400, or whose body is a batch answer (D-44).
     *
     * @param body null for none; its type is among the headers, JSON when not
     * @param repeatable whether applying it twice is the same as once
     * @throws AnswerLost when it may have been applied or not
     * @throws ODataException in every other case that is no success
     */
    public Answer send(String method, String url, Map<String, String> headers, byte[] body, boolean repeatable) {
        Sending sending = new Sending(method.toUpperCase(Locale.ROOT), root.resolve(url), headers, body, repeatable);
        return exchange(sending, new Tries(settings));
    }

    /** For a throttled part inside a good batch (F-43): nothing is sent until its Retry-After is over. */
    public void slowDown(String retryAfter) {
        hush(new Tries(settings).wait(RetryAfter.of(retryAfter, null, settings.clock())));
    }

    /** Waits as this client waits between tries. */
    public void pause(Duration time) {
        new Tries(settings).sleep(time);
    }

    private Answer exchange(Sending sending, Tries tries) {
        while (true) {
            // a new token may take a while, in which the service may ask for quiet; after a long quiet there may have
            // to be another one
            renewal.header();
            tries.await(pacer);
            String authorization = renewal.header();
            tries.begin();
            Response response = wire.call(sending, authorization, tries, root.place());
            if (response == null) {
                continue;
            }
            pacer.answered(response.code(), response::header, tries.took());
            Answer answer = new Answer(response, settings.bodyLimit(), settings.clock());
            if (!goAgain(sending, answer, authorization, tries)) {
                return Verdict.of(answer, authorization);
            }
        }
    }

    /** Whether the request is worth another try; then everything it has to wait for is arranged and the answer closed. */
    private boolean goAgain(Sending sending, Answer answer, String authorization, Tries tries) {
        boolean again = switch (answer.status()) {
            case 401 -> tries.againUnauthorized() && renewal.renew(authorization);
            case 429 -> throttled(answer, tries);
            case 503 -> unavailable(sending, answer, tries);
            case 408, 502, 504 -> sending.repeatable() ? failed(answer, tries) : lost(answer);
            case 500 -> sending.repeatable() && failed(answer, tries);
            default -> false;
        };
        if (again) {
            answer.close();
        }
        return again;
    }

    /** A 503 that names a time was refused at the door; one that does not may come from a gateway behind which the write went through. */
    private boolean unavailable(Sending sending, Answer answer, Tries tries) {
        boolean atTheDoor = !asked(answer).isZero();
        return sending.repeatable() || atTheDoor ? throttled(answer, tries) : lost(answer);
    }

    private boolean throttled(Answer answer, Tries tries) {
        Duration asked = asked(answer);
        Duration wait = tries.throttled(asked);
        // also when this request gives up, the others have to wait
        hush(wait == null ? tries.wait(asked) : wait);
        return wait != null;
    }

    private static boolean failed(Answer answer, Tries tries) {
        Duration wait = tries.failed();
        if (wait != null) {
            answer.close();
            tries.sleep(wait);
        }
        return wait != null;
    }

    private static boolean lost(Answer answer) {
        answer.close();
        throw new AnswerLost(answer.status(), null);
    }

    private Duration asked(Answer answer) {
        return RetryAfter.of(
                answer.header("Retry-After").orElse(null), answer.header("Date").orElse(null), settings.clock());
    }

    private void hush(Duration wait) {
        pacer.quiet(wait);
        settings.throttled().accept(wait.toMillis() / 1000.0);
    }

    /** A page for people with status 200 is mostly a gateway's, and over soon (F-41). */
    private static <T> T decoded(Answer answer, BodyReader<T> reader) throws IOException, PageForPeople {
        try {
            return reader.read(answer);
        } catch (ODataException e) {
            boolean html = answer.contentType().toLowerCase(Locale.ROOT).startsWith("text/html");
            if (e.kind() == Kind.NOT_JSON || html && e.kind() == Kind.BAD_METADATA) {
                throw new PageForPeople(e);
            }
            throw e;
        }
    }

    @SuppressWarnings("serial") // never leaves this class
    private static final class PageForPeople extends Exception {
        private final ODataException seen;

        PageForPeople(ODataException seen) {
            super(null, seen, false, false);
            this.seen = seen;
        }
    }

    private static void againAfter(ODataException e, Tries tries) {
        boolean brokeUnderway = e.kind() == Kind.ANSWER_CUT
                || e.kind() == Kind.TOO_SLOW
                || (e.kind() == Kind.UNAVAILABLE && e.status() == 0);
        if (!brokeUnderway || !tries.againFailed()) {
            throw e;
        }
    }

    @Override
    public void close() {
        wire.close();
    }

    /** One request, however often it is tried. */
    record Sending(String method, HttpUrl url, Map<String, String> headers, byte[] body, boolean repeatable) {}
}
