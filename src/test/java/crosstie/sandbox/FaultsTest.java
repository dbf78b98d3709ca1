package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.sandbox.Asker.Reply;
import crosstie.sandbox.fault.Fault;
import crosstie.sandbox.fault.Fault.Lie;
import crosstie.sandbox.fault.Fault.Refusal;
import crosstie.sandbox.fault.Fault.Words;
import crosstie.sandbox.fault.FaultPlan;
import crosstie.sandbox.fault.Poison;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes wrong on purpose, asked over bare HTTP. */
class FaultsTest {
    private static final String CUSTOMER =
            "{\"dataAreaId\":\"usmf\",\"CustomerAccount\":\"%s\",\"CustomerGroupId\":\"10\"}";
    private final List<Duration> slept = new CopyOnWriteArrayList<>();
    private final Sandbox sandbox =
            Sandbox.start(SandboxSettings.USUAL.withRows(20).with("journal", "memory"), Clock.systemUTC(), slept::add);
    private final Asker sales = Asker.sales(sandbox);
    private final Asker finops = Asker.finops(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    /** Only the first request as a whole, counted from now. */
    private void once(Fault fault) {
        boolean[] done = {false};
        sandbox.traffic().clear();
        sandbox.faults(call -> {
            if (!call.whole() || done[0]) return Fault.NONE;
            done[0] = true;
            return fault;
        });
    }

    private Traffic seen() {
        return sandbox.traffic().requests().getFirst();
    }

    private long applied() {
        return sandbox.journal().size();
    }

    private Reply create(String number) throws Exception {
        return finops.post("CustomersV2", CUSTOMER.formatted(number));
    }

    // D-54, F-56
    @Test
    void throttledAnswersCarryTheSystemsWordsAndNothingIsApplied() throws Exception {
        once(new Refusal(Words.THROTTLED, 429, "7"));
        Reply reply = sales.post("accounts", "{\"name\":\"x\"}");
        assertEquals(429, reply.status());
        assertEquals("7", reply.header("Retry-After"));
        assertEquals("0x80072322", reply.code());
        once(new Refusal(Words.THROTTLED, 429, "7"));
        assertTrue(create("T-1").inner().contains("high resource utilization"));
        assertEquals("throttled", seen().fault());
        assertEquals("7", seen().retryAfter());
        assertFalse(seen().applied());
        assertEquals(0, applied());
        assertEquals(201, create("T-1").status());
        assertEquals(1, applied());
    }

    // F-43
    @Test
    void oneOperationOfAGoodBatchIsThrottled() throws Exception {
        sandbox.faults(call -> call.operation() == 2 ? new Refusal(Words.THROTTLED, 429, "3") : Fault.NONE);
        Reply batch = finops.batch(
                "odata.continue-on-error",
                "POST CustomersV2\n" + CUSTOMER.formatted("I-1"),
                "POST CustomersV2\n" + CUSTOMER.formatted("I-2"));
        assertEquals(200, batch.status());
        assertTrue(batch.text().contains("HTTP/1.1 429") && batch.text().contains("Retry-After: 3"), batch.text());
        assertEquals(1, applied());
        assertEquals(
                List.of(201, 429),
                sandbox.traffic().requests().getLast().operations().stream()
                        .map(Traffic.Operation::status)
                        .toList());
    }

    @Test
    void aFaultInAChangeSetRollsAllOfItBack() throws Exception {
        sandbox.faults(call -> call.operation() == 2 ? new Refusal(Words.DEADLOCK, 500, null) : Fault.NONE);
        Reply batch = finops.changeSet(
                "POST CustomersV2\n" + CUSTOMER.formatted("R-1"), "POST CustomersV2\n" + CUSTOMER.formatted("R-2"));
        assertTrue(batch.text().contains("deadlock"), batch.text());
        assertEquals(0, applied());
        sandbox.faults(FaultPlan.NONE);
        assertEquals("0", finops.get("CustomersV2/$count").text());
    }

    // D-50
    @Test
    void aDeadlockOfTheDatabaseIsA500WithItsCode() throws Exception {
        sandbox.faults(call -> call.operation() == 1 ? new Refusal(Words.DEADLOCK, 500, null) : Fault.NONE);
        Reply reply = sales.post("accounts", "{\"name\":\"x\"}");
        assertEquals("500 0x80044150", reply.status() + " " + reply.code());
        assertTrue(reply.message().contains("deadlock victim"));
    }

    @Test
    void aPageForPeopleAndSilenceComeInPlaceOfAnswers() throws Exception {
        once(new Refusal(Words.HTML, 200, null));
        Reply page = sales.get("accounts");
        assertEquals("text/html; charset=utf-8", page.header("Content-Type"));
        assertEquals(200, page.status());
        once(new Refusal(Words.EMPTY, 503, "4"));
        Reply empty = sales.get("accounts");
        assertEquals("503 4 ", empty.status() + " " + empty.header("Retry-After") + " " + empty.text());
    }

    @Test
    void aConnectionIsResetBeforeOrAfterTheWriteWasApplied() throws Exception {
        once(new Fault.Reset(false));
        assertThrows(IOException.class, () -> create("X-1"));
        assertEquals(0, applied());
        assertFalse(seen().applied());
        once(new Fault.Reset(true));
        assertThrows(IOException.class, () -> create("X-1"));
        assertEquals(1, applied());
        assertTrue(seen().applied());
        assertEquals("reset-after", seen().fault());
        assertEquals(201, seen().status());
    }

    @Test
    void anAnswerIsCutInTheMiddle() {
        once(new Fault.Cut());
        assertThrows(IOException.class, () -> sales.get("accounts"));
    }

    // F-6
    @Test
    void aFirstCallIsSlowAndABodyDrips() throws Exception {
        once(new Fault.Slow(Duration.ofSeconds(40)));
        sales.get("accounts?$top=1");
        assertEquals(List.of(Duration.ofSeconds(40)), slept);
        once(new Fault.Drip(3, Duration.ofSeconds(1)));
        assertEquals(20, sales.get("accounts").rows().size());
        assertEquals(4, slept.size());
    }

    // D-53, D-33: the same rows are refused whatever is sent for them
    @Test
    void poisonedRowsAreRefusedByAPlugin() throws Exception {
        sandbox.faults("poison");
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            Reply reply = sales.post("accounts", "{\"name\":\"x\",\"accountnumber\":\"P-" + i + "\"}");
            boolean poisoned = Poison.picks(1, "P-" + i);
            assertEquals(poisoned ? "0x80040265" : "", poisoned ? reply.code() : reply.text());
            refused += poisoned ? 1 : 0;
        }
        assertTrue(refused > 0 && refused < 30, "refused " + refused);
    }

    private void lie(Lie.Kind kind, int request) {
        int[] number = {0};
        sandbox.faults(call -> call.whole() && call.page() && ++number[0] == request ? new Lie(kind) : Fault.NONE);
    }

    /** Names of all accounts, six to a page, as a client reads that believes everything. */
    private List<String> believed() throws Exception {
        List<String> names = new ArrayList<>();
        String next = "accounts?$select=name";
        while (next != null && names.size() < 100) {
            Reply page = sales.get(next, "Prefer", "odata.maxpagesize=6");
            page.rows().forEach(row -> names.add(row.get("accountid").asText()));
            next = page.json().has("@odata.nextLink")
                    ? page.json().get("@odata.nextLink").asText()
                    : null;
        }
        return names;
    }

    @Test
    void pagesLieAndStayWellFormed() throws Exception {
        List<String> truth = believed();
        assertEquals(20, truth.size());
        lie(Lie.Kind.ROW_TWICE, 2);
        List<String> twice = believed();
        assertEquals(truth.get(5), twice.get(6));
        assertEquals(21, twice.size());
        lie(Lie.Kind.PAGE_TWICE, 2);
        assertEquals(truth.subList(0, 6), believed().subList(6, 12));
        lie(Lie.Kind.ENDS_EARLY, 2);
        assertEquals(truth.subList(0, 9), believed());
        lie(Lie.Kind.LINK_TO_ITSELF, 2);
        assertEquals(26, believed().size());
        sandbox.faults("loop");
        assertEquals(102, believed().size());
        sandbox.faults("elsewhere");
        String link = sales.get("accounts", "Prefer", "odata.maxpagesize=6")
                .json()
                .get("@odata.nextLink")
                .asText();
        assertTrue(link.startsWith("http://localhost:"), link);
    }

    //
    @Test
    void aTokenExpiresInTheMiddleAndStaysRefused() throws Exception {
        for (int i = 0; i < 8; i++)
            assertEquals(
                    200,
                    sales.get("accounts?$top=1", "Authorization", "Bearer one").status());
        once(new Refusal(Words.TOKEN, 401, null));
        Reply refused = sales.get("accounts", "Authorization", "Bearer one");
        assertEquals(401, refused.status());
        assertTrue(refused.header("WWW-Authenticate").startsWith("Bearer authorization_uri="));
        assertEquals(401, sales.get("accounts", "Authorization", "Bearer one").status());
        assertEquals(200, sales.get("accounts", "Authorization", "Bearer two").status());
    }

    // F-30, D-53
    @Test
    void refusalsAreSaidInAnotherLanguage() throws Exception {
        sandbox.faults("language");
        create("G-1");
        Reply again = create("G-1");
        assertEquals(400, again.status());
        assertTrue(again.inner().contains("Der Datensatz ist bereits vorhanden."), again.inner());
        assertFalse(again.inner().contains("already exists"));
    }

    // D-13
    @Test
    void theDefinitionsChangeInTheMiddle() throws Exception {
        sandbox.faults("metadata");
        List<String> versions = new ArrayList<>();
        for (int i = 0; i < 12; i++)
            versions.add(sales.get("accounts?$top=1", "Prefer", "odata.include-annotations=\"*\"")
                    .json()
                    .path("@Microsoft.Dynamics.CRM.globalmetadataversion")
                    .asText());
        assertFalse(versions.getFirst().isEmpty());
        assertFalse(versions.getFirst().equals(versions.getLast()));
    }

    @Test
    void theSameSeedGoesWrongInTheSameWay() throws Exception {
        List<List<String>> both = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            try (Sandbox again =
                    Sandbox.start(SandboxSettings.USUAL.withRows(20).withSeed(7), Clock.systemUTC(), slept::add)) {
                again.faults("throttle,slow");
                for (int i = 0; i < 40; i++) Asker.sales(again).get("accounts?$top=1");
                both.add(again.traffic().requests().stream().map(Traffic::fault).toList());
            }
        }
        assertEquals(both.get(0), both.get(1));
        assertTrue(both.getFirst().contains("throttled"));
        assertTrue(both.getFirst().contains("slow"));
    }

    @Test
    void theLogTellsWhenAndUnknownProfilesAreRefused() throws Exception {
        sandbox.traffic().clear();
        sales.get("accounts?$top=1");
        sales.get("accounts?$top=1");
        List<Traffic> two = sandbox.traffic().requests();
        assertTrue(two.get(0).arrived() <= two.get(0).answered());
        assertTrue(two.get(0).answered() <= two.get(1).arrived());
        assertNull(two.get(0).retryAfter());
        assertEquals("", two.get(0).fault());
        assertEquals(
                "SANDBOX_FAULTS",
                assertThrows(SandboxFailure.class, () -> sandbox.faults("throttle,what"))
                        .code());
    }
}
