package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.Asker.Reply;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Documents of the size of real ones, over bare HTTP. */
class LargeMetadataTest {
    private static Sandbox sandbox;
    private static Asker sales;
    private static Asker finops;
    private static Asker service;
    private static String document;

    @BeforeAll
    static void start() throws Exception {
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(1).with("metadata", "real"));
        sales = Asker.sales(sandbox);
        finops = Asker.finops(sandbox);
        service = new Asker(sandbox.finops(), "Metadata/");
        document = finops.get("$metadata").text();
    }

    @AfterAll
    static void end() {
        sandbox.close();
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) count++;
        return count;
    }

    private static Set<String> names(String tag) {
        Set<String> names = new HashSet<>();
        Matcher matcher = Pattern.compile("<" + tag + " Name=\"([^\"]+)\"").matcher(document);
        while (matcher.find()) names.add(matcher.group(1));
        return names;
    }

    @Test
    void f7TheRealDocumentHasTheCountsOfAReal() {
        assertEquals(3_868, count(document, "<EntitySet "));
        assertEquals(3_868, count(document, "<EntityType "));
        assertEquals(67_388, count(document, "<Property "));
        assertEquals(6_806, count(document, "<NavigationProperty "));
        assertEquals(2_058 + 1, count(document, "<EnumType "), "and AXType");
        assertEquals(10_687 + 12, count(document, "<Member "));
        assertEquals(2, count(document, "<Schema "));
        assertTrue(document.contains("<EntityContainer Name=\"Resources\">"));
        assertTrue(document.length() > 20_000_000, "tens of megabytes");
        assertEquals(3_868, names("EntitySet").size());
    }

    // F-11
    @Test
    void enumsAndEntitiesShareNames() {
        Set<String> enums = names("EnumType");
        Set<String> entities = names("EntityType");
        assertTrue(enums.stream().anyMatch(entities::contains));
        Set<String> lower = new HashSet<>();
        entities.forEach(e -> lower.add(e.toLowerCase(Locale.ROOT)));
        assertTrue(enums.stream().anyMatch(e -> !entities.contains(e) && lower.contains(e.toLowerCase(Locale.ROOT))));
    }

    // F-12
    @Test
    void sevenEntitiesHaveNoKey() {
        assertEquals(3_868 - 7, count(document, "<Key>"));
    }

    // F-8
    @Test
    void theWorkingEntitiesStandInsideAndAreAsWideAsReal() throws Exception {
        int at = document.indexOf("<EntityType Name=\"CustomerV2\">");
        String customer = document.substring(at, document.indexOf("</EntityType>", at));
        assertEquals(257, count(customer, "<Property "));
        assertEquals(257, count(customer, "V1.AXType\""));
        JsonNode row = finops.get("CustomersV2?$top=1&cross-company=true").rows();
        assertTrue(row.size() <= 1);
    }

    // F-13
    @Test
    void actionsAreBoundToTheCollection() {
        assertTrue(count(document, "<Action Name=") > 100);
        assertTrue(document.contains("IsBound=\"true\""));
    }

    @Test
    void readingAGeneratedSetAnswersAnEmptyPage() throws Exception {
        JsonNode listed = finops.get("").rows();
        assertEquals(3_868, listed.size());
        String set = listed.get(3_000).get("url").asText();
        Reply page = finops.get(set + "?cross-company=true&$count=true");
        assertEquals(200, page.status());
        assertEquals(0, page.json().get("@odata.count").asInt());
        assertEquals(0, page.rows().size());
        assertEquals(404, finops.get(set + "Nothing").status());
    }

    @Test
    void theDocumentComesPackedAndNotTwice() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(finops.base() + "$metadata"))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> packed = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(packed.body().length < document.length() / 5);
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertEquals(document, new String(plain.readAllBytes(), StandardCharsets.UTF_8));
        }
        String tag = packed.headers().firstValue("ETag").orElseThrow();
        Reply again = finops.get("$metadata", "If-None-Match", tag);
        assertEquals(304, again.status());
        assertEquals("", again.text());
        assertEquals(200, finops.get("$metadata", "If-None-Match", "null").status());
    }

    @Test
    void largePagesComePackedToo() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sales.base() + "EntityDefinitions?$select=LogicalName"))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
    }

    // F-14
    @Test
    void theServiceTellsAllEntitiesByPagesAndCounts() throws Exception {
        JsonNode page = service.get("PublicEntities?$select=Name,EntitySetName&$top=5&$skip=3000&$count=true")
                .json();
        assertEquals(3_868, page.get("@odata.count").asInt());
        assertEquals(5, page.get("value").size());
        assertEquals(2, page.at("/value/0").size());
        JsonNode same = service.get(
                        "PublicEntities('" + page.at("/value/0/Name").asText() + "')")
                .json();
        assertEquals(page.at("/value/0/EntitySetName"), same.get("EntitySetName"));
        JsonNode masters = service.get(
                        "DataEntities?$select=Name,EntityCategory&$filter=EntityCategory eq Microsoft.Dynamics.Metadata.EntityCategory'Master'")
                .rows();
        assertTrue(masters.size() > 500 && masters.size() < 3_000);
        assertEquals(
                2_058,
                service.get("PublicEnumerations?$select=Name&$count=true&$top=1")
                        .json()
                        .get("@odata.count")
                        .asInt());
    }

    // F-14
    @Test
    void labelsSpeakEnglishAndFrench() throws Exception {
        JsonNode entity = service.get("PublicEntities?$skip=3500&$top=1").rows().get(0);
        String id = entity.get("LabelId").asText();
        String english = label(id, "en-US");
        String french = label(id, "fr");
        assertFalse(english.isEmpty());
        assertNotEquals(english, french);
        String account = service.get("PublicEntities('CustomerV2')")
                .json()
                .at("/Properties/1/LabelId")
                .asText();
        assertEquals("Customer account", label(account, "en-US"));
        assertEquals("Compte client", label(account, "fr-FR"));
        assertEquals(
                404, service.get("Labels(Id='@SBX:Unsaid',Language='en-US')").status());
    }

    private static String label(String id, String language) throws Exception {
        return service.get("Labels(Id='" + id + "',Language='" + language + "')")
                .json()
                .get("Value")
                .asText();
    }

    // D-12
    @Test
    void everyKindOfAttributeIsThereBehindItsCast() throws Exception {
        Set<String> missing = new HashSet<>(Set.of(
                "String",
                "Memo",
                "Integer",
                "BigInt",
                "Decimal",
                "Double",
                "Money",
                "DateTime",
                "Boolean",
                "Picklist",
                "MultiSelectPicklist",
                "State",
                "Status",
                "Lookup",
                "EntityName",
                "UniqueIdentifier",
                "Image",
                "File"));
        JsonNode tables = sales.get("EntityDefinitions?$select=LogicalName").rows();
        for (int i = 300; i < 330 && !missing.isEmpty(); i++) {
            String attributes = "EntityDefinitions(LogicalName='"
                    + tables.get(i).get("LogicalName").asText() + "')/Attributes";
            for (String kind : Set.copyOf(missing)) {
                String cast = "/Microsoft.Dynamics.CRM." + kind + "AttributeMetadata?$select=LogicalName";
                Reply cased = sales.get(attributes + cast);
                assertEquals(200, cased.status(), kind);
                if (!cased.rows().isEmpty()) missing.remove(kind);
            }
        }
        assertEquals(Set.of(), missing);
    }

    // D-12
    @Test
    void choicesOfAllTablesHaveDefinitionsOfTheirOwn() throws Exception {
        JsonNode budget =
                sales.get("GlobalOptionSetDefinitions(Name='budgetstatus')").json();
        assertEquals(4, budget.get("Options").size());
        String id = budget.get("MetadataId").asText();
        assertEquals(
                "budgetstatus",
                sales.get("GlobalOptionSetDefinitions(" + id + ")")
                        .json()
                        .get("Name")
                        .asText());
        assertTrue(sales.get("GlobalOptionSetDefinitions?$select=Name").rows().size() > 20);
        assertEquals(
                404, sales.get("GlobalOptionSetDefinitions(Name='nothing')").status());
    }

    // D-14
    @Test
    void definitionsCannotBePatched() throws Exception {
        assertEquals(
                405,
                sales.patch("EntityDefinitions(LogicalName='account')", "{}").status());
    }

    // D-8
    @Test
    void dataverseHasNineHundredTables() throws Exception {
        String all = sales.get("$metadata").text();
        assertEquals(900, count(all, "<EntitySet "));
        assertTrue(all.contains("BaseType=\"mscrm.activitypointer\""));
        JsonNode definitions = sales.get("EntityDefinitions?$select=LogicalName,EntitySetName,DisplayName")
                .rows();
        assertEquals(900, definitions.size());
        int unnamed = 0;
        for (JsonNode definition : definitions)
            if (definition.at("/DisplayName/UserLocalizedLabel").isNull()) unnamed++;
        assertTrue(unnamed > 0);
        Reply page = sales.get(definitions.get(800).get("EntitySetName").asText());
        assertEquals(200, page.status());
        assertEquals(0, page.rows().size());
    }
}
