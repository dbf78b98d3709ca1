package crosstie.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.ChangeSet;
import crosstie.model.Choice;
import crosstie.model.Connection;
import crosstie.model.Counts;
import crosstie.model.DiffWay;
import crosstie.model.EmptyKind;
import crosstie.model.Entity;
import crosstie.model.EntityName;
import crosstie.model.ErrorGroup;
import crosstie.model.Execution;
import crosstie.model.Field;
import crosstie.model.FieldChange;
import crosstie.model.FieldType;
import crosstie.model.FiredRule;
import crosstie.model.LookupTarget;
import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.model.RejectedRow;
import crosstie.model.RowChange;
import crosstie.model.RunError;
import crosstie.model.Stage;
import crosstie.model.Status;
import crosstie.model.TaskExecution;
import crosstie.model.TestStep;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonOutTest {
    private static final Instant START = Instant.parse("2026-11-22T10:30:45Z");
    private static final RunError LONG = RunError.of(Stage.MAP, "TEXT_TOO_LONG", "PrimaryContactURL", "255");

    private final JsonOut out = new JsonOut((code, a) -> "says " + code + a, (code, a) -> "do " + code);

    private static Execution execution() {
        TaskExecution usmf = new TaskExecution(
                "Accounts",
                "accounts",
                "CustomersV2",
                "usmf",
                Status.WARNING,
                DiffWay.SCAN,
                new Counts(3, 2, 1, 4, 2, 0, 0, 9),
                1.5,
                List.of(new ErrorGroup(LONG, 2, "A-7")));
        TaskExecution demf = new TaskExecution(
                "Accounts",
                "accounts",
                "CustomersV2",
                "demf",
                Status.ERROR,
                null,
                new Counts(0, 0, 0, 0, 1, 0, 0, 1),
                0.25,
                List.of(
                        new ErrorGroup(LONG, 1, "B-1"),
                        new ErrorGroup(RunError.of(Stage.READ, "SIGN_IN_REFUSED", "", "401"), 0, "")));
        return new Execution(
                "20261122-103045-7f3a",
                "accounts",
                "sales",
                "finops",
                Status.ERROR,
                START,
                START.plusMillis(2750),
                List.of(usmf, demf));
    }

    @Test
    void aRunHasTheContractsShape() {
        assertEquals(
                "{\"status\": \"ERROR\", \"execution\": \"20261122-103045-7f3a\", \"seconds\": 2.75, \"tasks\": ["
                        + "{\"name\": \"Accounts\", \"source\": \"accounts\", \"destination\": \"CustomersV2\", \"organization\": \"usmf\", \"status\": \"WARNING\", \"seconds\": 1.5, "
                        + "\"read\": 12, \"created\": 3, \"updated\": 2, \"unchanged\": 1, \"filtered\": 4, \"rejected\": 2, \"deferred\": 0, \"unknown\": 0, \"requests\": 9}, "
                        + "{\"name\": \"Accounts\", \"source\": \"accounts\", \"destination\": \"CustomersV2\", \"organization\": \"demf\", \"status\": \"ERROR\", \"seconds\": 0.25, "
                        + "\"read\": 1, \"created\": 0, \"updated\": 0, \"unchanged\": 0, \"filtered\": 0, \"rejected\": 1, \"deferred\": 0, \"unknown\": 0, \"requests\": 1}], "
                        + "\"errors\": [{\"code\": \"SIGN_IN_REFUSED\", \"field\": \"\", \"count\": 0, \"message\": \"says SIGN_IN_REFUSED[401]\", \"remedy\": \"do SIGN_IN_REFUSED\", \"sampleKey\": \"\"}, "
                        + "{\"code\": \"TEXT_TOO_LONG\", \"field\": \"PrimaryContactURL\", \"count\": 3, \"message\": \"says TEXT_TOO_LONG[255]\", \"remedy\": \"do TEXT_TOO_LONG\", \"sampleKey\": \"A-7\"}]}",
                out.run(execution(), START));
    }

    @Test
    void aPreviewAddsRowsOnlyWhenAsked() {
        RowChange update = new RowChange(
                "Accounts",
                "usmf",
                "A-1",
                "Fabrikam",
                RowChange.Action.UPDATE,
                List.of(new FieldChange("Name", "Name", "a", null)),
                List.of(),
                null,
                "");
        RowChange rejected = new RowChange(
                "Accounts", "usmf", "A-2", "", RowChange.Action.REJECTED, List.of(), List.of(), LONG, null);
        RowChange held = new RowChange(
                "Accounts", "usmf", "A-3", "", RowChange.Action.FILTERED, List.of(), List.of(), null, "HELD");
        ChangeSet found = new ChangeSet(execution(), List.of(update, rejected, held), true);
        assertFalse(out.preview(found, START, false).contains("\"rows\""));
        String text = out.preview(found, START, true);
        assertTrue(
                text.endsWith(
                        "\"rows\": ["
                                + "{\"task\": \"Accounts\", \"organization\": \"usmf\", \"key\": \"A-1\", \"action\": \"update\", \"fields\": [{\"name\": \"Name\", \"old\": \"a\", \"new\": null}], \"reason\": null}, "
                                + "{\"task\": \"Accounts\", \"organization\": \"usmf\", \"key\": \"A-2\", \"action\": \"rejected\", \"fields\": [], \"reason\": \"says TEXT_TOO_LONG[255]\"}, "
                                + "{\"task\": \"Accounts\", \"organization\": \"usmf\", \"key\": \"A-3\", \"action\": \"filtered\", \"fields\": [], \"reason\": \"says HELD[]\"}]}"),
                text);
    }

    @Test
    void aPreviewTellsWhichEmptyRuleDecided() {
        FiredRule blank = new FiredRule(EmptyKind.BLANK, "clear");
        RowChange row = new RowChange(
                "Accounts",
                "usmf",
                "A-1",
                "",
                RowChange.Action.UPDATE,
                List.of(new FieldChange("Name", "Name", "a", null, blank)),
                List.of(),
                null,
                null,
                List.of(new FieldChange("Town", "Town", "b", "b", new FiredRule(EmptyKind.MISSING, "keep"))));

        String text = out.preview(new ChangeSet(execution(), List.of(row), true), START, true);

        assertTrue(
                text.endsWith(
                        "\"fields\": [{\"name\": \"Name\", \"old\": \"a\", \"new\": null, \"rule\": {\"when\": \"blank\", \"then\": \"clear\"}}], \"reason\": null, "
                                + "\"left\": [{\"name\": \"Town\", \"old\": \"b\", \"new\": \"b\", \"rule\": {\"when\": \"missing\", \"then\": \"keep\"}}]}]}"),
                text);
    }

    @Test
    void runsAreListedWithTheirSums() {
        String text = out.runs(List.of(execution()), START);
        assertTrue(
                text.startsWith(
                        "{\"runs\": [{\"execution\": \"20261122-103045-7f3a\", \"name\": \"accounts\", \"status\": \"ERROR\", \"started\": \"2026-11-22T10:30:45Z\", \"seconds\": 2.75, \"read\": 13, \"created\": 3,"),
                text);
        assertEquals(
                "{\"errors\": [{\"task\": \"Accounts\", \"organization\": \"usmf\", \"key\": \"A-7\", \"code\": \"TEXT_TOO_LONG\", \"field\": \"PrimaryContactURL\", \"message\": \"says TEXT_TOO_LONG[255]\", \"remedy\": \"do TEXT_TOO_LONG\"}]}",
                out.rejected(List.of(new RejectedRow("Accounts", "usmf", "A-7", LONG))));
    }

    @Test
    void entitiesAndTheirFieldsHaveTheContractsShape() {
        Field choice = new Field(
                "state",
                "State",
                FieldType.STATE,
                true,
                true,
                false,
                0,
                -1,
                List.of(new Choice("0", "Active")),
                List.of(),
                "Edm.Int32");
        Field lookup = new Field(
                "customerid",
                "Customer",
                FieldType.LOOKUP,
                false,
                false,
                false,
                20,
                -1,
                List.of(),
                List.of(new LookupTarget("account", "accounts", "customerid_account", "accountid")),
                "Edm.Guid");
        Entity entity =
                new Entity("order", "orders", "Order", List.of(choice, lookup), List.of("orderid"), List.of(), false);
        assertEquals(
                "{\"name\": \"order\", \"collection\": \"orders\", \"label\": \"Order\", \"key\": [\"orderid\"], \"fields\": ["
                        + "{\"name\": \"state\", \"label\": \"State\", \"type\": \"State\", \"required\": true, \"readOnly\": true, \"maxLength\": null, \"choices\": [{\"value\": \"0\", \"label\": \"Active\"}], \"lookup\": []}, "
                        + "{\"name\": \"customerid\", \"label\": \"Customer\", \"type\": \"Lookup\", \"required\": false, \"readOnly\": false, \"maxLength\": 20, \"choices\": [], \"lookup\": [\"account\"], \"navigation\": [\"customerid_account\"]}]}",
                EntityOut.entity(entity));
        assertEquals(
                "{\"total\": 9, \"matched\": 1, \"entities\": [{\"name\": \"order\", \"collection\": \"orders\", \"label\": \"Order\", \"fields\": null, \"key\": []}]}",
                EntityOut.entities(9, List.of(new EntityName("order", "orders", "Order", -1, List.of())), List.of()));
    }

    @Test
    void checksTestsAndErrorsCarrySentences() {
        assertEquals(
                "{\"problems\": [{\"severity\": \"warning\", \"code\": \"KEY_UNKNOWN\", \"where\": \"/x\", \"message\": \"says KEY_UNKNOWN[x]\", \"remedy\": \"do KEY_UNKNOWN\"}]}",
                out.problems(List.of(Problem.warning("KEY_UNKNOWN", "/x", "x"))));
        assertEquals(
                "{\"ok\": false, \"steps\": [{\"name\": \"reach\", \"ok\": true, \"milliseconds\": 3, \"code\": \"REACHED\", \"message\": \"says REACHED[]\", \"remedy\": \"do REACHED\"}, "
                        + "{\"name\": \"sign in\", \"ok\": false, \"milliseconds\": 4, \"code\": \"SIGN_IN_REFUSED\", \"message\": \"says SIGN_IN_REFUSED[401]\", \"remedy\": \"do SIGN_IN_REFUSED\"}]}",
                out.test(List.of(
                        new TestStep("reach", true, 3, "REACHED", List.of()),
                        new TestStep("sign in", false, 4, "SIGN_IN_REFUSED", List.of("401")))));
        assertEquals(
                "{\"error\": {\"code\": \"RUN_UNKNOWN\", \"message\": \"says RUN_UNKNOWN[x]\", \"remedy\": \"do RUN_UNKNOWN\"}}",
                out.error(Refusal.usage("RUN_UNKNOWN", "x")));
    }

    @Test
    void connectionsShowNoSettings() {
        Connection c = new Connection(
                "crm", "dataverse", URI.create("https://org.crm.dynamics.com"), "oauth2", Map.of("clientId", "hidden"));
        assertEquals(
                "{\"connections\": [{\"name\": \"crm\", \"url\": \"dataverse+https://org.crm.dynamics.com\", \"connector\": \"dataverse\", \"signIn\": \"oauth2\"}]}",
                out.connections(List.of(c)));
    }

    @Test
    void columnsComeBackAsTheyWere() {
        Execution e = execution();
        assertEquals(e.tasks(), ColumnCodec.tasks(ColumnCodec.tasks(e.tasks())));
        assertEquals(LONG, ColumnCodec.error(ColumnCodec.error(LONG)));
        assertEquals(Map.of("a", "é\n\""), ColumnCodec.settings(ColumnCodec.settings(Map.of("a", "é\n\""))));
    }
}
