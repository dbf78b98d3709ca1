package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Metadata that change while somebody works with them, and the ways of the metadata service that differ between versions. */
class ChangingMetadataTest {
    private static final String FAX = "EntityDefinitions(LogicalName='account')/Attributes(LogicalName='fax')";

    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-01-10T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static String version(Asker sales) throws Exception {
        return sales.get("accounts?$top=1", "Prefer", "odata.include-annotations=\"*\"")
                .json()
                .path("@Microsoft.Dynamics.CRM.globalmetadataversion")
                .asText();
    }

    // D-13
    @Test
    void aColumnThatIsTakenAwayIsMissingInRowsAtOnceAndInDefinitionsAfterThirtySeconds() throws Exception {
        Hand hand = new Hand();
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(1), hand, millis -> {})) {
            Asker sales = Asker.sales(sandbox);
            String before = version(sales);
            String tag = sales.get("$metadata").header("ETag");
            sandbox.column("sales", "account", "fax", false);
            assertNotEquals(before, version(sales));
            assertEquals(400, sales.get("accounts?$select=fax").status());
            assertFalse(sales.get("accounts?$top=1").text().contains("\"fax\""));
            assertEquals(200, sales.get(FAX).status(), "from the cache");
            assertEquals(404, sales.get(FAX, "Consistency", "Strong").status());
            hand.now = hand.now.plus(Duration.ofSeconds(31));
            assertEquals(404, sales.get(FAX).status());
            assertEquals(200, sales.get("$metadata", "If-None-Match", tag).status());
            sandbox.column("sales", "account", "fax", true);
            assertEquals(200, sales.get(FAX, "Consistency", "Strong").status());
            assertEquals(200, sales.get("accounts?$select=fax").status());
        }
    }

    @Test
    void fAndOLosesAColumnToo() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(1))) {
            Asker finops = Asker.finops(sandbox);
            String tag = finops.get("$metadata").header("ETag");
            assertEquals(304, finops.get("$metadata", "If-None-Match", tag).status());
            sandbox.column("finops", "CustomerV2", "NameAlias", false);
            assertEquals(400, finops.get("CustomersV2?$select=NameAlias").status());
            assertEquals(200, finops.get("$metadata", "If-None-Match", tag).status());
            assertThrows(
                    IllegalArgumentException.class, () -> sandbox.column("finops", "CustomerV2", "Nothing", false));
        }
    }

    // F-14
    @Test
    void supportOfFiltersVaries() throws Exception {
        String contains = "PublicEntities?$select=Name&$filter=contains(tolower(Name),'cust')";
        String equal = "PublicEntities?$select=Name&$filter=Name eq 'CustomerV2'";
        int[][] expected = {{200, 200}, {400, 200}, {400, 400}, {200, 200}};
        String[] switches = {"full", "simple", "none", "ignored"};
        for (int i = 0; i < switches.length; i++) {
            SandboxSettings settings = SandboxSettings.USUAL.withRows(1).with("metadata-filter", switches[i]);
            try (Sandbox sandbox = Sandbox.start(settings)) {
                Asker service = new Asker(sandbox.finops(), "Metadata/");
                assertEquals(expected[i][0], service.get(contains).status(), switches[i]);
                Asker.Reply one = service.get(equal);
                assertEquals(expected[i][1], one.status(), switches[i]);
                if (one.status() == 200)
                    assertEquals(i == 3, one.rows().size() > 1, "an ignored filter lets all through");
            }
        }
    }

    // F-6
    @Test
    void theFirstDocumentAfterTheStartIsSlow() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(1).with("slow-metadata", "300"))) {
            Asker finops = Asker.finops(sandbox);
            long start = System.nanoTime();
            assertEquals(200, finops.get("$metadata").status());
            assertTrue(System.nanoTime() - start >= 300_000_000L, "never sooner than it was told");
        }
    }

    @Test
    void aSizeThatNobodyKnowsIsRefused() {
        SandboxFailure e =
                assertThrows(SandboxFailure.class, () -> Sandbox.start(SandboxSettings.USUAL.with("metadata", "huge")));
        assertEquals("SANDBOX_METADATA", e.code());
    }
}
