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
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tests a connection from the outside in; what would follow a failure is left out, since it would only fail again. */
public final class ConnectionTest {
    private static final Duration MOST_SKEW = Duration.ofMinutes(5);

    private final Opening opening;
    private final Calls calls;
    private final List<TestStep> steps = new ArrayList<>();
    private boolean failed;
    private Instant serverTime;

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

    public ConnectionTest(Opening opening, Calls calls) {
        this.opening = opening;
        this.calls = calls;
    }

    public ConnectionTest step(String name, Question question) {
        if (failed) {
            return this;
        }
        long begin = System.nanoTime();
        String code;
        List<String> arguments;
        try {
            Seen seen = question.ask();
            code = seen.code();
            arguments = seen.arguments();
        } catch (Refusal e) {
            failed = true;
            code = e.code();
            arguments = e.arguments();
        } catch (ODataException e) {
            failed = true;
            Refusal refusal = calls.failures().stopped(e);
            code = refusal.code();
            arguments = refusal.arguments();
        }
        steps.add(new TestStep(name, !failed, (System.nanoTime() - begin) / 1_000_000, code, arguments));
        return this;
    }

    /** Name, connection, sign-in and service root: the same for every kind of system. */
    public ConnectionTest usual() {
        return step("name", this::name)
                .step("connection", this::connection)
                .step("signIn", this::signIn)
                .step("service", this::service);
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
        try (ODataClient nobody = new ODataClient(opening.root(), settings);
                Answer answer = nobody.get("")) {
            return reached(answer.status());
        } catch (ODataException e) {
            if (e.status() == 0) {
                throw e;
            }
            return reached(e.status());
        }
    }

    private Seen reached(int status) {
        boolean tls = opening.root().getScheme().equalsIgnoreCase("https");
        return Seen.of(tls ? "REACHED" : "REACHED_PLAINLY", opening.root().getRawAuthority(), status);
    }

    private Seen signIn() {
        return opening.signIn().header().isEmpty()
                ? Seen.of("SIGN_IN_NONE")
                : Seen.of("SIGNED_IN", opening.connection().signIn());
    }

    private Seen service() {
        return calls.client().read("", Map.of(), answer -> {
            serverTime = time(answer.header("Date")).orElse(null);
            int sets = JsonAnswer.document().read(answer).path("value").size();
            return Seen.of("SERVICE_ROOT", opening.root(), sets);
        });
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
            Duration skew =
                    Duration.between(serverTime, opening.surroundings().clock().instant());
            boolean off = skew.abs().compareTo(MOST_SKEW) > 0;
            return Seen.of(off ? "CLOCK_OFF" : "CLOCK_RIGHT", skew.abs().toSeconds());
        });
    }

    public List<TestStep> steps() {
        return List.copyOf(steps);
    }
}
