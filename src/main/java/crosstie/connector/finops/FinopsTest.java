package crosstie.connector.finops;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.connector.call.Calls;
import crosstie.connector.call.ConnectionTest;
import crosstie.connector.call.ConnectionTest.Seen;
import crosstie.connector.call.JsonAnswer;
import crosstie.connector.call.Opening;
import crosstie.model.TestStep;
import crosstie.odata.Answer;
import crosstie.odata.ODataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The connection test: one row read, the clock, the version (F-5). */
record FinopsTest(Opening opening) {
    private static final String VERSION =
            "DataManagementEntities/Microsoft.Dynamics.DataEntities.GetApplicationVersion";

    List<TestStep> steps() {
        try (Calls calls = opening.impatientCalls()) {
            return new ConnectionTest(opening, calls)
                    .usual()
                    .step("read", () -> read(calls))
                    .clock()
                    .step("version", () -> version(calls))
                    .steps();
        }
    }

    private static Seen read(Calls calls) {
        JsonNode page = calls.read("CustomerGroups?cross-company=true&$top=1", Map.of(), JsonAnswer.document());
        return Seen.of("ENTITY_READ", "CustomerGroups", page.path("value").size());
    }

    /** An action without effects; where a service does not offer it, nothing is wrong with the connection. */
    private static Seen version(Calls calls) {
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
        try (Answer answer = calls.client().send("POST", VERSION, Map.of(), nothing, true)) {
            return Seen.of(
                    "VERSION", JsonAnswer.document().read(answer).path("value").asText());
        } catch (ODataException | IOException e) {
            return Seen.of("VERSION_UNTOLD");
        }
    }
}
