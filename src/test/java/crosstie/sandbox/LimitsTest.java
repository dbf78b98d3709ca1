package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.sandbox.Asker.Reply;
import org.junit.jupiter.api.Test;

/** What the servers do when somebody wants too much of them, over bare HTTP. */
class LimitsTest {
    // D-54 D-6
    @Test
    void salesRefusesMoreThanItsLimitAndSaysForHowLong() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(5).with("limits", "small:2/60/52"))) {
            Asker sales = Asker.sales(sandbox);
            Reply first = sales.get("WhoAmI");
            assertEquals("1", first.header("x-ms-ratelimit-burst-remaining-xrm-requests"));
            sales.get("WhoAmI");
            Reply refused = sales.get("WhoAmI");
            assertEquals(429, refused.status());
            assertEquals("0x80072322", refused.code());
            assertEquals(
                    "Number of requests exceeded the limit of 2 over time window of 300 seconds.", refused.message());
            assertTrue(Integer.parseInt(refused.header("Retry-After")) > 200);
        }
    }

    // D-6
    @Test
    void salesTellsItsBudgetWithACommaEvenWhenNothingIsLimited() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(5).with("dopHint", "12"))) {
            Reply reply = Asker.sales(sandbox).get("WhoAmI");
            assertEquals("1,200.00", reply.header("x-ms-ratelimit-time-remaining-xrm-requests"));
            assertEquals("12", reply.header("x-ms-dop-hint"));
        }
    }

    // F-56
    @Test
    void financeTurnsRequestsAwayWhenItIsShortOfResources() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(5).with("shortage", "1/0/7"))) {
            Reply reply = Asker.finops(sandbox).get("CustomerGroups");
            assertEquals(429, reply.status());
            assertEquals("7", reply.header("Retry-After"));
            assertTrue(reply.inner().contains("high resource utilization"), reply.text());
            // F-55: there are no headers that tell of a budget
            assertEquals("", reply.header("x-ms-ratelimit-burst-remaining-xrm-requests"));
        }
    }

    // F-43
    @Test
    void aPartOfAGoodBatchMayBeThrottledByItself() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(5).with("shortage", "0/1/7"))) {
            Reply reply = Asker.finops(sandbox).batch("", "GET CustomerGroups");
            assertEquals(200, reply.status());
            assertTrue(reply.text().contains("HTTP/1.1 429"), reply.text());
            assertTrue(reply.text().contains("Retry-After: 7"), reply.text());
        }
    }
}
