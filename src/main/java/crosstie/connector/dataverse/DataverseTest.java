package crosstie.connector.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.connector.call.Calls;
import crosstie.connector.call.ConnectionTest;
import crosstie.connector.call.ConnectionTest.Seen;
import crosstie.connector.call.JsonAnswer;
import crosstie.connector.call.Opening;
import crosstie.model.TestStep;
import java.util.List;
import java.util.Map;

/** The connection test: one row read, who we are, the clock, the version (D-7). */
record DataverseTest(Opening opening) {
    List<TestStep> steps() {
        try (Calls calls = opening.impatientCalls()) {
            return new ConnectionTest(opening, calls)
                    .usual()
                    .step("read", () -> read(calls))
                    .step("user", () -> user(calls))
                    .clock()
                    .step("version", () -> version(calls))
                    .steps();
        }
    }

    private static Seen read(Calls calls) {
        Map<String, String> one = Map.of("Prefer", "odata.maxpagesize=1");
        int rows = calls.read("accounts?$select=accountid", one, JsonAnswer.document())
                .path("value")
                .size();
        return Seen.of("ENTITY_READ", "accounts", rows);
    }

    private static Seen user(Calls calls) {
        JsonNode said = calls.read("WhoAmI", Map.of(), JsonAnswer.document());
        return Seen.of(
                "WHO_AM_I",
                said.path("UserId").asText(),
                said.path("BusinessUnitId").asText());
    }

    private static Seen version(Calls calls) {
        JsonNode said = calls.read("RetrieveVersion()", Map.of(), JsonAnswer.document());
        return Seen.of("VERSION", said.path("Version").asText());
    }
}
