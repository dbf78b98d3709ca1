package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Data packages, by hand. */
class PackagesTest {
    private static final String ACTIONS = "DataManagementDefinitionGroups/Microsoft.Dynamics.DataEntities.";
    private static final JsonMapper JSON = new JsonMapper();
    private Sandbox sandbox;
    private Asker asker;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxSettings.USUAL);
        asker = Asker.finops(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    // F-47, F-48
    @Test
    void theLinkComesAsADocumentInsideAText() throws Exception {
        JsonNode inside = JSON.readTree(
                value("GetAzureWriteUrl", "{\"uniqueFileName\":\"a.zip\"}").asText());
        assertTrue(inside.path("BlobId").asText().startsWith("{"));
        assertTrue(inside.path("BlobUrl").asText().contains("?sig="));
    }

    // F-48
    @Test
    void theStoreWantsItsHeaderAndNoToken() throws Exception {
        String url = writeUrl();
        assertEquals(400, put(url, new byte[0]));
        assertEquals(403, put(url, new byte[0], "x-ms-blob-type", "BlockBlob", "Authorization", "Bearer x"));
        assertEquals(403, put(url.substring(0, url.indexOf('?')), new byte[0], "x-ms-blob-type", "BlockBlob"));
        assertEquals(201, put(url, new byte[0], "x-ms-blob-type", "BlockBlob"));
    }

    // F-48, F-51
    @Test
    void anImportCreatesAndChangesRowsAndTellsLater() throws Exception {
        String id = imported("CUSTOMERGROUPID,DESCRIPTION\r\nPK1,\"One, two\"\r\n10,Changed\r\n");
        assertEquals("Executing", status(id));
        assertEquals("Succeeded", end(id));
        assertEquals("One, two", description("PK1"));
        assertEquals("Changed", description("10"));
        assertEquals("[]", value("GetExecutionErrors", execution(id)).asText());
        assertFalse(value("GenerateImportTargetErrorKeysFile", execution(id)).asBoolean());
    }

    // F-52
    @Test
    void timesInAFileAreUtc() throws Exception {
        String csv =
                "CUSTOMERACCOUNT,ORGANIZATIONNAME,PARTYTYPE,CUSTOMERGROUPID,SALESCURRENCYCODE,CREDMANBUSINESSSTARTED\r\n"
                        + "PK-T,Time,Organization,10,USD,2026-03-01 23:30:00\r\n";
        assertEquals("Succeeded", end(imported("Customers V2", csv)));
        String there = asker.get("CustomersV2(dataAreaId='usmf',CustomerAccount='PK-T')?cross-company=true")
                .json()
                .path("CredManBusinessStarted")
                .asText();
        assertEquals("2026-03-01T12:00:00Z", there);
    }

    // F-47, F-51
    @Test
    void refusedRowsAreListedByKeyInAFileThatTakesTime() throws Exception {
        String id = imported("CUSTOMERGROUPID,DESCRIPTION,PAYMENTTERMID\r\nPK2,fine,\r\nPK3,bad,NOSUCHTERM\r\n");
        assertEquals("PartiallySucceeded", end(id));
        assertEquals("fine", description("PK2"));
        JsonNode errors =
                JSON.readTree(value("GetExecutionErrors", execution(id)).asText());
        assertEquals("PK3", errors.get(0).path("RecordId").asText());
        assertTrue(errors.get(0).path("ErrorMessage").asText().contains("NOSUCHTERM"));
        assertTrue(value("GenerateImportTargetErrorKeysFile", execution(id)).asBoolean());
        assertEquals("", value("GetImportTargetErrorKeysFileUrl", execution(id)).asText());
        String file = value("GetImportTargetErrorKeysFileUrl", execution(id)).asText();
        HttpResponse<String> keys = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(file)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals("CUSTOMERGROUPID\r\nPK3\r\n", keys.body());
    }

    // F-48
    @Test
    void aFileThatIsNoPackageFails() throws Exception {
        String url = writeUrl();
        assertEquals(201, put(url, "nothing".getBytes(StandardCharsets.UTF_8), "x-ms-blob-type", "BlockBlob"));
        String id = value("ImportFromPackage", importing(url)).asText();
        assertEquals("Failed", end(id));
        assertTrue(value("GetExecutionErrors", execution(id)).asText().contains("PackageHeader.xml"));
    }

    // F-13, F-47
    @Test
    void aFailingActionSaysItsName() throws Exception {
        Asker.Reply reply = asker.send("POST", ACTIONS + "ImportFromPackage", importing(asker.base() + "nowhere.zip"));
        assertEquals(500, reply.status());
        assertTrue(reply.inner().startsWith("Exception occurred while executing action ImportFromPackage on Entity"));
        assertEquals("Unknown", status("never"));
    }

    private String imported(String csv) throws Exception {
        return imported("Customer groups", csv);
    }

    private String imported(String entity, String csv) throws Exception {
        String url = writeUrl();
        assertEquals(201, put(url, zip(entity, csv), "x-ms-blob-type", "BlockBlob"));
        return value("ImportFromPackage", importing(url)).asText();
    }

    private static String importing(String url) {
        return "{\"packageUrl\":\"" + url
                + "\",\"definitionGroupId\":\"Test\",\"executionId\":\"\",\"execute\":true,\"overwrite\":false,\"legalEntityId\":\"USMF\"}";
    }

    private static String execution(String id) {
        return "{\"executionId\":\"" + id + "\",\"entityName\":\"Customer groups\"}";
    }

    private JsonNode value(String action, String body) throws Exception {
        Asker.Reply reply = asker.send("POST", ACTIONS + action, body, "Content-Type", "application/json");
        assertEquals(200, reply.status(), reply.text());
        return reply.json().get("value");
    }

    private String writeUrl() throws Exception {
        return JSON.readTree(value("GetAzureWriteUrl", "{\"uniqueFileName\":\"a.zip\"}")
                        .asText())
                .path("BlobUrl")
                .asText();
    }

    private static int put(String url, byte[] body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).PUT(HttpRequest.BodyPublishers.ofByteArray(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String status(String id) throws Exception {
        return value("GetExecutionSummaryStatus", execution(id)).asText();
    }

    private String end(String id) throws Exception {
        String status = status(id);
        while (status.equals("Executing")) {
            Thread.onSpinWait();
            status = status(id);
        }
        return status;
    }

    private String description(String group) throws Exception {
        return asker.send(
                        "GET",
                        "CustomerGroups(dataAreaId='usmf',CustomerGroupId='" + group + "')?cross-company=true",
                        null)
                .json()
                .path("Description")
                .asText();
    }

    private static byte[] zip(String entity, String csv) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "PackageHeader.xml", "<DataManagementPackageHeader/>");
            entry(
                    zip,
                    "Manifest.xml",
                    "<M><E><EntityName>" + entity + "</EntityName><InputFilePath>groups.csv</InputFilePath></E></M>");
            entry(zip, "groups.csv", csv);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
