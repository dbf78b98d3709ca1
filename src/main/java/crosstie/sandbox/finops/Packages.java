package crosstie.sandbox.finops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Request;
import crosstie.sandbox.http.Uris;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The actions of data management (F-47) with a store for files of their own: imports run by themselves, one at a time (F-49), and tell
 * which rows they did not take only at their end (F-51).
 */
final class Packages {
    static final String STORE = "/blob/";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_FILES = 200;
    private static final int LARGEST = 128 << 20;

    private final PackageImport imports;
    private final String root;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, Execution> executions = new ConcurrentHashMap<>();
    private Execution running;

    Packages(PackageImport imports, String root) {
        this.imports = imports;
        this.root = root;
    }

    /** One import. A finished one says so only when it was asked twice, as batch jobs do not end at once. */
    private static final class Execution {
        private volatile String end;
        private volatile List<PackageImport.Failure> failures = List.of();
        private int asked;
        private String keysFile = "";

        synchronized String status() {
            return ++asked < 2 || end == null ? "Executing" : end;
        }
    }

    /** @param action without its namespace */
    Answer answer(String action, Request request) {
        JsonNode given = parameters(request);
        String execution = given.path("executionId").asText();
        return switch (action) {
            case "GetAzureWriteUrl" ->
                value(writeUrl(given.path("uniqueFileName").asText()));
            case "ImportFromPackage" -> value(importFrom(given));
            case "GetExecutionSummaryStatus" -> value(status(execution));
            case "GetExecutionErrors" -> value(errors(execution));
            case "GetExecutionSummaryPageUrl" -> value(root + "?cmp=usmf&mi=DM_DataManagementWorkspaceMenuItem");
            case "GetImportStagingErrorFileUrl" -> value("");
            case "GenerateImportTargetErrorKeysFile" -> generated(execution);
            case "GetImportTargetErrorKeysFileUrl" -> value(keysFile(execution));
            default -> throw Refused.route(root + "data/DataManagementDefinitionGroups/" + Scopes.NAMESPACE + action);
        };
    }

    private static JsonNode parameters(Request request) {
        try {
            return JSON.readTree(request.body());
        } catch (IOException e) {
            throw Refused.payload("The body is not a JSON object.");
        }
    }

    private Answer value(String text) {
        return tell("Edm.String", JSON.createObjectNode().put("value", text));
    }

    private Answer tell(String type, ObjectNode value) {
        ObjectNode all = JSON.createObjectNode().put("@odata.context", root + "data/$metadata#" + type);
        return Answer.text(200, FinopsQuery.TYPE, utf8(all.setAll(value)));
    }

    private static String utf8(JsonNode node) {
        try {
            return JSON.writer()
                    .with(com.fasterxml.jackson.core.json.JsonWriteFeature.ESCAPE_NON_ASCII)
                    .writeValueAsString(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String writeUrl(String name) {
        if (name.isBlank()) throw failing("GetAzureWriteUrl", "The unique file name is missing.");
        if (files.size() > MOST_FILES) files.clear();
        String id = "{" + UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT) + "}";
        String url = root + "blob/" + Uris.encode(name) + "?sig=" + UUID.randomUUID() + "%3D";
        return utf8(JSON.createObjectNode().put("BlobId", id).put("BlobUrl", url));
    }

    /** The store for files: it knows nobody's token, its links are the permission (F-48). */
    Answer store(Request request) {
        if (!request.query().contains("sig=")) return Answer.empty(403);
        String at = request.path() + "?" + request.query();
        return switch (request.method()) {
            case "PUT" -> put(at, request);
            case "GET" ->
                files.containsKey(at)
                        ? Answer.text(200, "text/csv", new String(files.get(at), StandardCharsets.UTF_8))
                        : Answer.empty(404);
            default -> Answer.empty(405);
        };
    }

    private Answer put(String at, Request request) {
        if (!request.header("x-ms-blob-type").equals("BlockBlob"))
            return Answer.text(
                    400,
                    "application/xml",
                    "<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>MissingRequiredHeader</Code></Error>");
        if (!request.header("authorization").isEmpty()) return Answer.empty(403);
        if (request.body().length > LARGEST) return Answer.empty(413);
        files.put(at, request.body());
        return Answer.empty(201);
    }

    private String importFrom(JsonNode given) {
        String url = given.path("packageUrl").asText();
        byte[] zip = url.startsWith(root) ? files.get("/" + url.substring(root.length())) : null;
        if (zip == null) throw failing("ImportFromPackage", "The package cannot be downloaded.");
        String wanted = given.path("executionId").asText();
        String id = wanted.isEmpty() ? "Import-" + UUID.randomUUID() : wanted;
        Execution execution = new Execution();
        synchronized (this) {
            if (running != null && running.end == null)
                throw failing("ImportFromPackage", "Another import is running for this definition group.");
            if (executions.putIfAbsent(id, execution) != null)
                throw failing("ImportFromPackage", "The execution id '" + id + "' was used before.");
            running = execution;
        }
        String company = given.path("legalEntityId").asText("usmf").toLowerCase(java.util.Locale.ROOT);
        Thread.ofVirtual().name("import").start(() -> run(execution, zip, company));
        return id;
    }

    private void run(Execution execution, byte[] zip, String company) {
        String end = "Failed";
        try {
            List<PackageImport.Failure> failures = new ArrayList<>();
            int rows = 0;
            for (PackageReader.Part part : PackageReader.read(zip)) {
                Shape shape = imports.entity(part.entity());
                if (shape == null)
                    throw new PackageReader.Broken(
                            "The entity '" + part.entity() + "' is not known to data management.");
                rows += part.rows().size();
                failures.addAll(imports.take(shape, part.rows(), company));
            }
            execution.failures = failures;
            end = failures.isEmpty() ? "Succeeded" : failures.size() == rows ? "Failed" : "PartiallySucceeded";
        } catch (PackageReader.Broken e) {
            execution.failures = List.of(new PackageImport.Failure("", Map.of(), "", e.getMessage()));
        } finally {
            execution.end = end;
        }
    }

    private String status(String id) {
        Execution execution = executions.get(id);
        return execution == null ? "Unknown" : execution.status();
    }

    private Execution ended(String action, String id) {
        Execution execution = executions.get(id);
        if (execution == null || execution.end == null)
            throw failing(action, "The execution '" + id + "' is not known or has not ended.");
        return execution;
    }

    private String errors(String id) {
        ArrayNode list = JSON.createArrayNode();
        for (PackageImport.Failure failure : ended("GetExecutionErrors", id).failures) {
            list.addObject()
                    .put("RecordId", String.join(",", failure.key().values()))
                    .put("Field", failure.field())
                    .put("ErrorMessage", failure.text());
        }
        return utf8(list);
    }

    private Answer generated(String id) {
        Execution execution = ended("GenerateImportTargetErrorKeysFile", id);
        boolean any = execution.failures.stream().anyMatch(f -> !f.key().isEmpty());
        if (any) {
            String url = root + "blob/" + Uris.encode(id) + ".csv?sig=" + UUID.randomUUID();
            files.put("/" + url.substring(root.length()), keys(execution.failures));
            execution.keysFile = url;
        }
        return tell("Edm.Boolean", JSON.createObjectNode().put("value", any));
    }

    private static byte[] keys(List<PackageImport.Failure> failures) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(failures.getFirst().key().keySet());
            failures.forEach(f -> csv.writeRecord(f.key().values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Empty while the file is being made: the first who asks comes too early. */
    private String keysFile(String id) {
        Execution execution = ended("GetImportTargetErrorKeysFileUrl", id);
        String url = execution.keysFile;
        if (url.startsWith("!")) {
            return url.substring(1);
        }
        execution.keysFile = url.isEmpty() ? "" : "!" + url;
        return "";
    }

    /** F-13. */
    private static Refused failing(String action, String why) {
        return Refused.action(action, "DataManagementDefinitionGroup", why);
    }
}
