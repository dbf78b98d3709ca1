package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.Asker.Reply;
import org.junit.jupiter.api.Test;

/** Switches for what no source settles, and rules of writing, over bare HTTP. */
class MannersTest {
    private static final String GROUP = "{\"dataAreaId\":\"usmf\",\"CustomerGroupId\":\"M%s\",\"Description\":\"d\"}";
    private static final String ONE = "CustomerGroups(dataAreaId='usmf',CustomerGroupId='M1')";

    private interface Asking {
        void ask(Asker finops, Sandbox sandbox) throws Exception;
    }

    private static void with(SandboxSettings settings, Asking asking) throws Exception {
        try (Sandbox sandbox = Sandbox.start(settings.withRows(5))) {
            asking.ask(Asker.finops(sandbox), sandbox);
        }
    }

    private static String customer(String more) {
        return "{\"dataAreaId\":\"usmf\",\"CustomerGroupId\":\"10\"" + more + "}";
    }

    // F-31, F-32
    @Test
    void aStaleEtagIs412OrTheWordsOfAConflict() throws Exception {
        for (String status : new String[] {"412", "400"}) {
            with(SandboxSettings.USUAL.with("finopsStale", status), (finops, sandbox) -> {
                String etag = finops.post("CustomerGroups", GROUP.formatted(1)).header("ETag");
                assertTrue(etag.startsWith("W/\""), etag);
                assertEquals(
                        204,
                        finops.patch(ONE, "{\"Description\":\"a\"}", "If-Match", etag)
                                .status());
                Reply stale = finops.patch(ONE, "{\"Description\":\"b\"}", "If-Match", etag);
                assertEquals(Integer.parseInt(status), stale.status());
                assertEquals(
                        status.equals("400"),
                        stale.inner().contains("An update conflict occurred due to another user process"));
                assertEquals(204, finops.patch(ONE, "{\"Description\":\"c\"}").status(), "the last writer wins");
            });
        }
    }

    // F-30
    @Test
    void aDuplicateIs400Or500() throws Exception {
        for (String status : new String[] {"400", "500"}) {
            with(SandboxSettings.USUAL.with("finopsDuplicate", status), (finops, sandbox) -> {
                assertEquals(
                        201, finops.post("CustomerGroups", GROUP.formatted(1)).status());
                Reply again = finops.post("CustomerGroups", GROUP.formatted(1));
                assertEquals(Integer.parseInt(status), again.status());
                assertTrue(again.inner().contains("The record already exists."), again.inner());
            });
        }
    }

    // F-43
    @Test
    void goingOnAfterAnErrorIsHonouredOrIgnored() throws Exception {
        String bad = "PATCH CustomerGroups(dataAreaId='usmf',CustomerGroupId='none')\n{\"Description\":\"x\"}";
        for (boolean honoured : new boolean[] {true, false}) {
            String how = honoured ? "honoured" : "ignored";
            with(SandboxSettings.USUAL.with("finopsContinue", how), (finops, sandbox) -> {
                finops.batch("odata.continue-on-error", bad, "POST CustomerGroups\n" + GROUP.formatted(1));
                assertEquals(honoured ? 200 : 404, finops.get(ONE).status());
            });
        }
    }

    // F-24
    @Test
    void aMissingRowIs404WithOrWithoutWords() throws Exception {
        with(SandboxSettings.USUAL, (finops, sandbox) -> {
            Reply missing = finops.get(ONE);
            assertEquals("404 ", missing.status() + " " + missing.text());
            Reply set = finops.get("NoSuchThings");
            assertEquals(404, set.status());
            assertTrue(set.message().startsWith("No HTTP resource was found that matches the request URI"));
        });
        with(
                SandboxSettings.USUAL.with("missingRow", "json"),
                (finops, sandbox) -> assertFalse(finops.get(ONE).message().isEmpty()));
    }

    // D-52, D-53
    @Test
    void olderServersOfSalesTellNoCode() throws Exception {
        for (String codes : new String[] {"hex", "empty"}) {
            with(SandboxSettings.USUAL.with("salesCodes", codes), (finops, sandbox) -> {
                Asker sales = Asker.sales(sandbox);
                String id = "accounts(00000000-0000-0000-0000-00000000abcd)";
                Reply missing = sales.get(id);
                assertEquals(404, missing.status());
                assertEquals(codes.equals("hex") ? "0x80040217" : "", missing.code());
                assertFalse(missing.message().isEmpty());
                assertEquals(400, sales.get("accounts?$select=nothing").status());
                assertEquals("0x80060888", sales.get("accounts?$select=nothing").code());
            });
        }
    }

    // D-4
    @Test
    void namesOfSalesAreCaseSensitiveAndAddressesBounded() throws Exception {
        with(SandboxSettings.USUAL, (finops, sandbox) -> {
            Asker sales = Asker.sales(sandbox);
            Reply wrong = sales.get("Accounts");
            assertEquals("404 0x8006088a", wrong.status() + " " + wrong.code());
            assertEquals("Resource not found for the segment 'Accounts'.", wrong.message());
            String name = "accounts?$filter=name eq '";
            assertEquals(200, sales.get(name + "x".repeat(32_000) + "'").status());
            assertEquals(414, sales.get(name + "x".repeat(33_000) + "'").status());
            Reply batch = sales.batch("", "GET " + name + "x".repeat(40_000) + "'");
            assertTrue(batch.text().contains("HTTP/1.1 200"), batch.text().substring(0, 300));
        });
    }

    // D-2
    @Test
    void salesSpeaksFourPointZeroOnly() throws Exception {
        with(SandboxSettings.USUAL, (finops, sandbox) -> {
            Asker sales = Asker.sales(sandbox);
            assertEquals(400, sales.get("accounts?$search=x").status());
            assertEquals(400, sales.get("accounts?$compute=name as n").status());
            assertEquals(
                    400,
                    sales.post("$batch", "{\"requests\":[]}", "Content-Type", "application/json")
                            .status());
            assertEquals("4.0", sales.get("accounts?$top=1").header("OData-Version"));
        });
    }

    // D-3, D-5: headers that every client may send are taken
    @Test
    void theUsualHeadersAreTaken() throws Exception {
        with(SandboxSettings.USUAL, (finops, sandbox) -> {
            Reply reply = Asker.sales(sandbox)
                    .get(
                            "accounts?$top=1&tag=x",
                            "OData-MaxVersion",
                            "4.0",
                            "OData-Version",
                            "4.0",
                            "If-None-Match",
                            "null",
                            "MSCRM.SuppressDuplicateDetection",
                            "false",
                            "MSCRM.BypassCustomPluginExecution",
                            "true",
                            "Consistency",
                            "Strong",
                            "x-ms-client-request-id",
                            "1");
            assertEquals(200, reply.status());
        });
    }

    // D-6
    @Test
    void budgetHeadersCarryAThousandsComma() throws Exception {
        with(SandboxSettings.USUAL, (finops, sandbox) -> {
            Reply reply = Asker.sales(sandbox).get("accounts?$top=1");
            assertTrue(
                    reply.header("x-ms-ratelimit-time-remaining-xrm-requests").contains(","));
            assertFalse(reply.header("x-ms-dop-hint").isEmpty());
            assertFalse(reply.header("x-ms-service-request-id").isEmpty());
            assertTrue(reply.header("Set-Cookie").startsWith("ARRAffinity="));
        });
    }

    // F-26, F-25
    @Test
    void numbersMayHaveGapsAndLeadingBlanks() throws Exception {
        with(SandboxSettings.USUAL, (finops, sandbox) -> {
            JsonNode first = finops.post("CustomersV2", customer("")).json();
            JsonNode second = finops.post("CustomersV2", customer("")).json();
            int one = number(first);
            assertTrue(number(second) > one);
            sandbox.faults("keys");
            boolean blank = false;
            for (int i = 0; i < 9; i++) {
                Reply created = finops.post("CustomersV2", customer(""));
                assertEquals(201, created.status());
                String key = created.json().get("CustomerAccount").asText();
                blank |= key.startsWith(" ");
                String address = "CustomersV2(dataAreaId='usmf',CustomerAccount='" + Asker.encoded(key) + "')";
                assertEquals(200, finops.get(address).status(), address);
            }
            assertTrue(blank);
            assertTrue(number(finops.post("CustomersV2", customer("")).json()) > one + 15);
        });
    }

    private static int number(JsonNode row) {
        return Integer.parseInt(row.get("CustomerAccount").asText().replaceAll("\\D", ""));
    }

    // F-39
    @Test
    void aKeyThatMayNotBeEditedIsSilentlyKept() throws Exception {
        with(SandboxSettings.USUAL, (finops, sandbox) -> {
            finops.post("CustomerGroups", GROUP.formatted(1));
            assertEquals(204, finops.patch(ONE, "{\"CustomerGroupId\":\"M2\"}").status());
            assertEquals(200, finops.get(ONE).status());
        });
    }

    // F-35
    @Test
    void aDateAtAnyHourComesBackAtNoon() throws Exception {
        with(SandboxSettings.USUAL, (finops, sandbox) -> {
            for (String sent : new String[] {"2026-07-23T12:00:00Z", "2026-07-23T00:00:00Z", "2026-07-23T23:59:59Z"}) {
                JsonNode row = finops.post("CustomersV2", customer(",\"CredManBusinessStarted\":\"" + sent + "\""))
                        .json();
                assertEquals(
                        "2026-07-23T12:00:00Z",
                        row.get("CredManBusinessStarted").asText());
            }
        });
    }
}
