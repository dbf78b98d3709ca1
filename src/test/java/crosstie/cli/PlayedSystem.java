package crosstie.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A system that answers as well as a connection test needs, except where it is told to be broken. */
final class PlayedSystem extends Dispatcher {
    static final String ORGANIZATION = "0b6f7c1e-0000-4000-8000-00000000000a";

    private record Said(int status, String body) {}

    private final Map<String, Said> broken = new HashMap<>();
    private Instant clock;
    private String token = "opaque";
    private volatile String organization = ORGANIZATION;

    /** What follows the service root in the path, without options; {@code ""} is the root. */
    PlayedSystem answers(String what, int status, String body) {
        broken.put(what, new Said(status, body));
        return this;
    }

    PlayedSystem atTime(Instant time) {
        clock = time;
        return this;
    }

    PlayedSystem givesToken(String text) {
        token = text;
        return this;
    }

    void isCopiedOver(String other) {
        organization = other;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String what = request.getUrl().encodedPath().replaceFirst("^/(api/data/v9\\.2|data)/", "");
        Said said = broken.getOrDefault(what, new Said(200, healthy(what)));
        MockResponse.Builder answer =
                new MockResponse.Builder().code(said.status()).body(said.body());
        Instant now = clock == null ? Instant.now() : clock;
        answer.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
        answer.setHeader("Content-Type", said.body().startsWith("<") ? "text/html" : "application/json");
        return answer.build();
    }

    private String healthy(String what) {
        return switch (what.substring(what.lastIndexOf('.') + 1)) {
            case "/token" -> "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"" + token + "\"}";
            case "WhoAmI" -> "{\"BusinessUnitId\":\"b\",\"UserId\":\"u\",\"OrganizationId\":\"" + organization + "\"}";
            case "RetrieveVersion()" -> "{\"Version\":\"9.2.1.1\"}";
            case "GetApplicationVersion", "GetPlatformBuildVersion", "GetApplicationBuildVersion" ->
                "{\"value\":\"10.0.1\"}";
            default -> "{\"value\":[{\"dataAreaId\":\"usmf\"}]}";
        };
    }
}
