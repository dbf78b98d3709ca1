package crosstie.connector.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.connector.call.Calls;
import crosstie.connector.call.ConnectionTest;
import crosstie.connector.call.ConnectionTest.Seen;
import crosstie.connector.call.JsonAnswer;
import crosstie.connector.call.Opening;
import crosstie.model.Refusal;
import crosstie.model.TestStep;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The connection test: one row read, what templates have to read, who we are and where, the version, the clock (D-7, A-6). */
record DataverseTest(Opening opening, Consumer<TestStep> ended) {
    private static final Map<String, String> ONE = Map.of("Prefer", "odata.maxpagesize=1");
    /** Tables of Sales that the shipped templates read or write, with their ids. */
    private static final Map<String, String> NEEDED =
            Map.of("contacts", "contactid", "products", "productid", "transactioncurrencies", "transactioncurrencyid");

    private static final Pattern PRIVILEGE = Pattern.compile("\\b(prv[A-Za-z_0-9]{1,100})\\b");
    private static final Map<String, String> INSTEAD = Map.of("ENTITY_GONE", "TABLE_MISSING");

    List<TestStep> steps() {
        try (Calls calls = opening.impatientCalls()) {
            return new ConnectionTest(opening, calls, ended)
                    .usual()
                    .step(
                            "read",
                            INSTEAD,
                            () -> Seen.of("ENTITY_READ", "accounts", read(calls, "accounts", "accountid")))
                    .step("permission", INSTEAD, () -> permission(calls))
                    .step("user", () -> user(calls))
                    .step("identity", () -> identity(calls))
                    .step("version", () -> version(calls))
                    .clock()
                    .steps();
        }
    }

    private static int read(Calls calls, String set, String id) {
        try {
            return calls.read(set + "?$select=" + id, ONE, JsonAnswer.document())
                    .path("value")
                    .size();
        } catch (Refusal e) {
            if (e.code().equals("PRIVILEGE_MISSING") || e.code().equals("FORBIDDEN")) {
                throw Refusal.stopped(
                        e, "PRIVILEGE_ABSENT", set, privilege(e.arguments().getLast()));
            }
            throw e;
        }
    }

    /** The system's own words name it (D-53); where they do not, they are all there is. */
    private static String privilege(String words) {
        Matcher named = PRIVILEGE.matcher(words);
        return named.find() ? named.group(1) : words;
    }

    private static Seen permission(Calls calls) {
        NEEDED.keySet().stream().sorted().forEach(set -> read(calls, set, NEEDED.get(set)));
        return Seen.of(
                "MAY_READ", String.join(", ", NEEDED.keySet().stream().sorted().toList()));
    }

    private static Seen user(Calls calls) {
        JsonNode said = who(calls);
        return Seen.of(
                "WHO_AM_I",
                said.path("UserId").asText(),
                said.path("BusinessUnitId").asText());
    }

    private static Seen identity(Calls calls) {
        return Seen.of("IDENTITY", who(calls).path("OrganizationId").asText());
    }

    private static JsonNode who(Calls calls) {
        return calls.read("WhoAmI", Map.of(), JsonAnswer.document());
    }

    private static Seen version(Calls calls) {
        JsonNode said = calls.read("RetrieveVersion()", Map.of(), JsonAnswer.document());
        return Seen.of("VERSION", said.path("Version").asText());
    }
}
