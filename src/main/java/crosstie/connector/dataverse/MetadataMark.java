package crosstie.connector.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.connector.call.Calls;
import crosstie.connector.call.JsonAnswer;
import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** The version of all metadata of an environment, which every annotated answer tells (D-13). Asked for once in a while, for all tables. */
final class MetadataMark {
    private static final Duration BELIEVED = Duration.ofSeconds(30);
    private static final Set<Kind> WITHOUT = Set.of(Kind.NOT_FOUND, Kind.FORBIDDEN, Kind.REFUSED);
    private static final String URL = "organizations?$select=organizationid&$top=1";
    private static final Map<String, String> ANNOTATED = Map.of("Prefer", "odata.include-annotations=\"*\"");

    private final Calls calls;
    private final Clock clock;
    private String mark = "";
    private Instant asked = Instant.MIN;

    MetadataMark(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** Empty where the system does not tell. */
    synchronized String now() {
        Instant at = clock.instant();
        if (asked.isBefore(at.minus(BELIEVED))) {
            mark = asked();
            asked = at;
        }
        return mark;
    }

    /** Who may not read this table can do without the mark. */
    private String asked() {
        try {
            return version(calls.client().read(URL, ANNOTATED, JsonAnswer.document()));
        } catch (ODataException e) {
            if (WITHOUT.contains(e.kind())) {
                return "";
            }
            throw calls.failures().stopped(e);
        }
    }

    private static String version(JsonNode answer) {
        return answer.path("@Microsoft.Dynamics.CRM.globalmetadataversion").asText("");
    }
}
