package crosstie.connector.call;

import crosstie.model.Refusal;
import crosstie.model.TestStep;
import crosstie.odata.Answer;
import crosstie.odata.Authorization;
import crosstie.odata.ODataClient;
import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import crosstie.odata.ODataSettings;
import crosstie.odata.Retries;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Tests a connection from the outside in; what would follow a failure is left out, since it would only fail again. */
public final class ConnectionTest {
    /** What sign-in services and systems tolerate between their clocks. */
    private static final Duration MOST_SKEW = Duration.ofMinutes(5);

    private static final int FEW_DAYS = 30;
    private static final String BEARER = "Bearer ";

    private final Opening opening;
    private final Calls calls;
    private final Consumer<TestStep> ended;
    private final List<TestStep> steps = new ArrayList<>();
    private boolean failed;
    private Instant serverTime;
    private Optional<TokenLook> look = Optional.empty();

    /** What a step saw when all was well. */
    public record Seen(String code, List<String> arguments) {
        public static Seen of(String code, Object... arguments) {
            return new Seen(code, Arrays.stream(arguments).map(String::valueOf).toList());
        }
    }

    /** One question; a {@link Refusal} or {@link ODataException} is its failure. */
    public interface Question {
        Seen ask();
    }

    /** @param ended told each step when it has ended */
    public ConnectionTest(Opening opening, Calls calls, Consumer<TestStep> ended) {
        this.opening = opening;
        this.calls = calls;
        this.ended = ended;
    }

    public ConnectionTest step(String name, Question question) {
        return step(name, Map.of(), question);
    }

    /** @param instead codes of failures that mean something more exact at this step, and what they mean */
    public ConnectionTest step(String name, Map<String, String> instead, Question question) {
        if (failed) {
            return this;
        }
        long begin = System.nanoTime();
        Seen seen;
        try {
            seen = question.ask();
        } catch (Refusal e) {
            failed = true;
            seen = new Seen(instead.getOrDefault(e.code(), e.code()), e.arguments());
        } catch (ODataException e) {
            failed = true;
            Refusal refusal = calls.failures().stopped(e);
            seen = new Seen(instead.getOrDefault(refusal.code(), refusal.code()), refusal.arguments());
        }
        long milliseconds = (System.nanoTime() - begin) / 1_000_000;
        TestStep step = new TestStep(name, !failed, milliseconds, seen.code(), seen.arguments());
        steps.add(step);
        ended.accept(step);
        return this;
    }

    /** Name, connection, sign-in and service root: the same for every kind of system. */
    public ConnectionTest usual() {
        return usual(Map.of());
    }

    /** @param instead see {@link #step(String, Map, Question)}, for the service root */
    public ConnectionTest usual(Map<String, String> instead) {
        return step("name", this::name)
                .step("connection", byProxy(), this::connection)
                .step("signIn", this::signIn)
                .step("service", instead, this::service);
    }

    /** What is not reached is the proxy, where there is one. */
    private Map<String, String> byProxy() {
        return opening.connection().setting("proxy").isBlank()
                ? Map.of()
                : Map.of(
                        "PORT_REFUSED", "PROXY_UNREACHABLE",
                        "HOST_UNKNOWN", "PROXY_UNREACHABLE",
                        "HOST_UNREACHABLE", "PROXY_UNREACHABLE");
    }

    private Seen name() {
        String host = opening.root().getHost();
        if (!opening.connection().setting("proxy").isBlank()) {
            return Seen.of("NAME_LEFT_TO_PROXY", host);
        }
        try {
            return Seen.of("NAME_FOUND", host, InetAddress.getByName(host).getHostAddress());
        } catch (UnknownHostException e) {
            throw new ODataException(Kind.UNKNOWN_HOST, host, e);
        }
    }

    /** Whatever is answered without a token, even a refusal, shows that somebody is there and whose certificate it is. */
    private Seen connection() {
        ODataSettings settings = opening.settings(Retries.NONE, s -> {}).withAuthorization(Authorization.none());
        SeenTrust trust = new SeenTrust(settings.trust().orElseGet(SeenTrust::usual));
        try (ODataClient nobody = new ODataClient(opening.root(), settings.withTrust(trust));
                Answer answer = nobody.get("")) {
            return reached(answer.status(), trust);
        } catch (ODataException e) {
            if (e.status() == 0) {
                throw e;
            }
            return reached(e.status(), trust);
        }
    }

    private Seen reached(int status, SeenTrust trust) {
        String place = opening.root().getRawAuthority();
        if (trust.shown().isEmpty()) {
            return Seen.of("REACHED_PLAINLY", place, status);
        }
        X509Certificate shown = trust.shown().get();
        long days = SeenTrust.days(shown, opening.surroundings().clock().instant());
        boolean soon = days < FEW_DAYS;
        return Seen.of(
                soon ? "CERTIFICATE_ENDS_SOON" : "REACHED",
                place,
                status,
                SeenTrust.name(shown.getSubjectX500Principal()),
                SeenTrust.name(shown.getIssuerX500Principal()),
                days);
    }

    private Seen signIn() {
        String kind = opening.connection().signIn();
        String header = opening.signIn().header();
        if (header.isEmpty()) {
            return Seen.of("SIGN_IN_NONE");
        }
        look = header.startsWith(BEARER) ? TokenLook.into(header.substring(BEARER.length())) : Optional.empty();
        Instant end = look.map(TokenLook::expires).orElse(null);
        if (end != null && end.isBefore(opening.surroundings().clock().instant())) {
            throw Refusal.stopped("TOKEN_EXPIRED", end);
        }
        return look.isEmpty()
                ? Seen.of("SIGNED_IN", kind)
                : Seen.of("SIGNED_IN_FOR", kind, look.get().audience(), end == null ? "" : end);
    }

    private Seen service() {
        try {
            return calls.client().read("", Map.of(), this::service);
        } catch (ODataException e) {
            if (e.kind() == Kind.UNAUTHORIZED
                    && look.filter(l -> l.isForAnother(opening.root())).isPresent()) {
                String host = opening.root().getRawAuthority();
                throw Refusal.stopped(e, "TOKEN_FOR_ANOTHER", host, look.get().audience());
            }
            throw e;
        }
    }

    private Seen service(Answer answer) throws IOException {
        serverTime = time(answer.header("Date")).orElse(null);
        int sets = JsonAnswer.document().read(answer).path("value").size();
        return Seen.of("SERVICE_ROOT", opening.root(), sets);
    }

    private static Optional<Instant> time(Optional<String> header) {
        try {
            return header.map(h -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(h)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A wrong clock makes tokens look expired and changes look old. */
    public ConnectionTest clock() {
        return step("clock", () -> {
            if (serverTime == null) {
                return Seen.of("CLOCK_UNTOLD");
            }
            Instant here = opening.surroundings().clock().instant();
            Duration skew = Duration.between(serverTime, here).abs();
            if (skew.compareTo(MOST_SKEW) > 0) {
                throw Refusal.stopped(
                        "CLOCK_OFF",
                        skew.toSeconds(),
                        serverTime.truncatedTo(ChronoUnit.SECONDS),
                        here.truncatedTo(ChronoUnit.SECONDS));
            }
            return Seen.of("CLOCK_RIGHT", skew.toSeconds());
        });
    }

    public List<TestStep> steps() {
        return List.copyOf(steps);
    }
}
