package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.Asker.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** D-51 over bare HTTP. */
class SalesTrackingTest {
    private static final String TRACK = "odata.track-changes";
    private Sandbox sandbox;
    private Asker sales;

    private void start(SandboxSettings settings) {
        sandbox = Sandbox.start(settings);
        sales = Asker.sales(sandbox);
    }

    @AfterEach
    void end() {
        sandbox.close();
    }

    private record Read(List<JsonNode> rows, String deltaLink, int pages) {}

    private Read follow(String first, String prefer) throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        int pages = 0;
        for (String next = first; ; pages++) {
            Reply reply = sales.get(next, "Prefer", prefer);
            assertEquals(200, reply.status(), reply.text());
            reply.rows().forEach(rows::add);
            if (reply.json().has("@odata.deltaLink")) {
                assertFalse(reply.json().has("@odata.nextLink"));
                return new Read(rows, reply.json().get("@odata.deltaLink").asText(), pages + 1);
            }
            next = reply.json().get("@odata.nextLink").asText();
        }
    }

    private String create(String number) throws Exception {
        Reply reply = sales.post("accounts", "{\"name\":\"N " + number + "\",\"accountnumber\":\"" + number + "\"}");
        String id = reply.header("OData-EntityId");
        return id.substring(id.indexOf('(') + 1, id.length() - 1);
    }

    // D-51
    @Test
    void theLastPageCarriesALinkThatBringsNewAndChangedRowsByVersionAndDeletionsLast() throws Exception {
        start(SandboxSettings.USUAL.withRows(25));
        Read all = follow("accounts?$select=name,accountnumber", TRACK + ",odata.maxpagesize=10");
        assertEquals(25, all.rows().size());
        assertEquals(3, all.pages());
        assertTrue(
                all.deltaLink()
                        .matches(".*accounts\\?\\$select=name,accountnumber&\\$deltatoken=[0-9]+%21"
                                + "[0-9]{2}%2f[0-9]{2}%2f[0-9]{4}%20[0-9]{2}%3a[0-9]{2}%3a[0-9]{2}"),
                all.deltaLink());

        String one = all.rows().get(7).get("accountid").asText();
        String two = all.rows().get(3).get("accountid").asText();
        String three = all.rows().get(5).get("accountid").asText();
        String created = create("TRACK-1");
        sales.patch("accounts(" + two + ")", "{\"name\":\"changed later\"}");
        sales.patch("accounts(" + one + ")", "{\"name\":\"changed last\"}");
        assertEquals(204, sales.delete("accounts(" + three + ")").status());
        String phantom = create("TRACK-2");
        sales.delete("accounts(" + phantom + ")");

        Reply delta = sales.get(all.deltaLink());
        assertTrue(delta.json().get("@odata.context").asText().endsWith("#accounts(name,accountnumber)/$delta"));
        List<String> ids = new ArrayList<>();
        delta.rows()
                .forEach(row ->
                        ids.add(row.path("accountid").asText() + row.path("id").asText()));
        assertEquals(List.of(created, two, one, three, phantom), ids);
        JsonNode gone = delta.rows().get(3);
        assertEquals("deleted", gone.get("reason").asText());
        assertTrue(gone.get("@odata.context").asText().endsWith("#accounts/$deletedEntity"));
        String token = all.deltaLink().substring(all.deltaLink().indexOf("$deltatoken="));
        assertEquals("5", sales.get("accounts/$count?" + token).text());
        assertEquals(
                0,
                sales.get(delta.json().get("@odata.deltaLink").asText()).rows().size());
    }

    // D-51
    @Test
    void moreChangesThanAPageTakesFollowOneAnotherAndNoneIsLostWhileTheyAreRead() throws Exception {
        start(SandboxSettings.USUAL.withRows(5));
        String delta = follow("accounts?$select=name", TRACK).deltaLink();
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            created.add(create("MANY-" + i));
        }
        sales.delete("accounts(" + created.get(0) + ")");
        sales.delete("accounts(" + created.get(1) + ")");
        Read changes = follow(delta, "odata.maxpagesize=3");
        assertEquals(7, changes.rows().size());
        assertEquals(3, changes.pages());
        assertEquals(2, changes.rows().stream().filter(r -> r.has("reason")).count());

        Reply begun = sales.get("accounts?$select=name", "Prefer", TRACK + ",odata.maxpagesize=2");
        create("MEANWHILE");
        Read rest = follow(begun.json().get("@odata.nextLink").asText(), TRACK + ",odata.maxpagesize=2");
        assertEquals(1, follow(rest.deltaLink(), "odata.maxpagesize=9").rows().size());
    }

    // D-51
    @Test
    void optionsThatDoNotGoWithTrackingAreRefusedInTheServersWords() throws Exception {
        start(SandboxSettings.USUAL.withRows(5));
        for (String option : List.of("$filter=statecode eq 0", "$orderby=name", "$expand=primarycontactid", "$top=1")) {
            Reply reply = sales.get("accounts?$select=name&" + option, "Prefer", TRACK);
            assertEquals(400, reply.status(), option);
            assertEquals(
                    "The \"" + option.substring(0, option.indexOf('='))
                            + "\" query parameter isn't supported when Change Tracking is enabled.",
                    reply.message());
        }
    }

    // D-51
    @Test
    void aTokenGrowsTooOldAfterSevenDaysOrAsManyAsTheSwitchSays() throws Exception {
        start(SandboxSettings.USUAL.withRows(5));
        String link = follow("accounts?$select=name", TRACK).deltaLink();
        String old = link.replaceAll("%21.*", "%2101%2f15%2f2026%2008%3a10%3a44");
        Reply expired = sales.get(old);
        assertEquals(400, expired.status());
        assertEquals("0x80044352", expired.code());
        assertEquals(200, sales.get(link).status());
        assertEquals(400, sales.get(link.replaceAll("%21.*", "%21nonsense")).status());
        sandbox.close();
        start(SandboxSettings.USUAL.withRows(5).with("trackingDays", "100000"));
        assertEquals(
                200,
                sales.get(sales.base() + old.substring(old.indexOf("accounts"))).status());
    }

    // D-51
    @Test
    void onlyTrackedTablesAreTrackedAndOnlyForThoseWhoReadTheWholeOrganization() throws Exception {
        start(SandboxSettings.USUAL.withRows(5).with("untracked", "contact").with("notGlobal", "account"));
        Reply contact = sales.get("contacts?$select=fullname", "Prefer", TRACK);
        assertEquals(400, contact.status());
        assertEquals("Change Tracking isn't enabled for the entity 'contact'.", contact.message());
        assertFalse(sales.get("EntityDefinitions(LogicalName='contact')?$select=ChangeTrackingEnabled")
                .json()
                .get("ChangeTrackingEnabled")
                .asBoolean());
        Reply account = sales.get("accounts?$select=name", "Prefer", TRACK);
        assertEquals(403, account.status());
        assertEquals("0x80040220", account.code());
        assertEquals(200, sales.get("accounts?$select=name&$top=1").status());
    }

    // D-51
    @Test
    void aTokenOutlivesARestartOfTheSandbox(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
            throws Exception {
        start(SandboxSettings.USUAL.withRows(5).withState(folder));
        create("BEFORE");
        String link = follow("accounts?$select=name", TRACK).deltaLink();
        String gone = create("AFTER");
        sales.delete("accounts(" + gone + ")");
        create("LATER");
        sandbox.close();
        start(SandboxSettings.USUAL.withRows(5).withState(folder));
        Reply delta = sales.get(sales.base() + link.substring(link.indexOf("accounts")));
        assertEquals(2, delta.rows().size(), delta.text());
        assertEquals("N LATER", delta.rows().get(0).get("name").asText());
        assertEquals(gone, delta.rows().get(1).get("id").asText());
    }
}
