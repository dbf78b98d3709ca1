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
import java.util.function.Consumer;

/** The connection test: one row read, what templates have to read, the user's company, the versions, the clock (F-1, F-5, A-6). */
record FinopsTest(Opening opening, Consumer<TestStep> ended) {
    private static final String ACTIONS = "DataManagementEntities/Microsoft.Dynamics.DataEntities.";
    /** Who is refused at the door has no user here; who is refused by one entity has no duty for it. */
    private static final Map<String, String> AT_THE_DOOR = Map.of("FORBIDDEN", "APPLICATION_UNLISTED");

    private static final Map<String, String> AT_AN_ENTITY =
            Map.of("FORBIDDEN", "DUTY_ABSENT", "ADDRESS_NOT_FOUND", "TABLE_MISSING");

    List<TestStep> steps() {
        try (Calls calls = opening.impatientCalls()) {
            return new ConnectionTest(opening, calls, ended)
                    .usual(AT_THE_DOOR)
                    .step("read", AT_AN_ENTITY, () -> read(calls))
                    .step("permission", AT_AN_ENTITY, () -> permission(calls))
                    .step("identity", () -> identity(calls))
                    .step("version", () -> version(calls))
                    .clock()
                    .steps();
        }
    }

    private static Seen read(Calls calls) {
        return Seen.of(
                "ENTITY_READ",
                "CustomerGroups",
                page(calls, "CustomerGroups?cross-company=true&$top=1").size());
    }

    private static Seen permission(Calls calls) {
        page(calls, "CustomersV2?cross-company=true&$top=1&$select=CustomerAccount");
        return Seen.of("MAY_READ", "CustomersV2");
    }

    private static JsonNode page(Calls calls, String url) {
        return calls.read(url, Map.of(), JsonAnswer.document()).path("value");
    }

    /** Without cross-company a read sees the company of the user alone (F-20). */
    private Seen identity(Calls calls) {
        String company = page(calls, "CustomerGroups?$top=1&$select=dataAreaId")
                .path(0)
                .path("dataAreaId")
                .asText("");
        String host = opening.root().getRawAuthority();
        return company.isEmpty() ? Seen.of("IDENTITY", host) : Seen.of("IDENTITY_COMPANY", host, company);
    }

    private static Seen version(Calls calls) {
        String application = value(calls, "GetApplicationVersion");
        return application.isEmpty()
                ? Seen.of("VERSION_UNTOLD")
                : Seen.of(
                        "VERSIONS",
                        application,
                        value(calls, "GetPlatformBuildVersion"),
                        value(calls, "GetApplicationBuildVersion"));
    }

    /** An action without effects; where a service does not offer it, nothing is wrong with the connection. */
    private static String value(Calls calls, String action) {
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
        try (Answer answer = calls.client().send("POST", ACTIONS + action, Map.of(), nothing, true)) {
            return JsonAnswer.document().read(answer).path("value").asText();
        } catch (ODataException | IOException e) {
            return "";
        }
    }
}
