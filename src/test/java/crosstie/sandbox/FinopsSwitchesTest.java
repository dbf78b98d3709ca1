package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What no source settles about reading F&O, the other way round; and the few entities that tell when they were changed. */
class FinopsSwitchesTest {
    private static Sandbox sandbox;
    private static Asker finops;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.USUAL
                .withRows(60)
                .with("nextLink", "skiptoken")
                .with("pageSize", "7")
                .with("contains", "yes")
                .with("missingRow", "json"));
        finops = Asker.finops(sandbox);
    }

    @AfterAll
    static void end() {
        sandbox.close();
    }

    // F-18
    @Test
    void nextLinksMayCarryATokenThatSaysNothing() throws Exception {
        Set<String> numbers = new HashSet<>();
        String next = "SellableReleasedProducts?$select=ProductNumber&$orderby=dataAreaId,ProductNumber&$count=true";
        long count = 0;
        int pages = 0;
        for (; next != null; pages++) {
            JsonNode page = finops.get(next).json();
            count = page.get("@odata.count").asLong();
            page.get("value")
                    .forEach(row -> numbers.add(row.get("ProductNumber").asText()));
            next = page.has("@odata.nextLink") ? page.get("@odata.nextLink").asText() : null;
            if (next != null) {
                assertTrue(next.contains("$skiptoken="), next);
                assertFalse(next.contains("$skip="), next);
            }
        }
        assertEquals(count, numbers.size());
        assertEquals((count + 6) / 7, pages);
        assertEquals(400, finops.get("CustomerGroups?$skiptoken=nonsense").status());
    }

    // F-16
    @Test
    void someVersionsTakeContainsBesideStars() throws Exception {
        assertEquals(
                1,
                finops.get("CustomerGroups?$filter=contains(Description,'hole')")
                        .rows()
                        .size());
        assertEquals(
                1,
                finops.get("CustomerGroups?$filter=Description eq '*hole*'")
                        .rows()
                        .size());
    }

    // F-24
    @Test
    void someVersionsSaySomethingAboutAMissingRow() throws Exception {
        Asker.Reply reply = finops.get("CustomerGroups(dataAreaId='usmf',CustomerGroupId='none')");
        assertEquals(404, reply.status());
        assertFalse(reply.message().isEmpty());
    }

    // F-45
    @Test
    void oneEntityTellsWhenItWasChangedAndOneDoesNotLetItBeAskedFor() throws Exception {
        String old = "CustomerGroups?$filter=ModifiedDateTime lt 2025-02-01T00:00:00Z&$count=true&$top=1";
        long before = finops.get(old).json().get("@odata.count").asLong();
        assertEquals(
                204,
                finops.patch("CustomerGroups(dataAreaId='usmf',CustomerGroupId='20')", "{\"Description\":\"Again\"}")
                        .status());
        assertEquals(before - 1, finops.get(old).json().get("@odata.count").asLong());
        assertEquals(
                "Again",
                finops.get("CustomerGroups?$orderby=ModifiedDateTime desc&$top=1")
                        .rows()
                        .get(0)
                        .get("Description")
                        .asText());
        assertTrue(finops.get("ExchangeRates?$top=1").rows().get(0).has("ModifiedDateTime1"));
        assertEquals(
                400,
                finops.get("ExchangeRates?$filter=ModifiedDateTime1 gt 1900-01-01T00:00:00Z")
                        .status());
    }
}
