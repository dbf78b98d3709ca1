package crosstie.connector.finops.packages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.connector.call.Calls;
import crosstie.connector.call.JsonAnswer;
import crosstie.odata.Answer;
import crosstie.odata.ODataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The actions of data management, as their answers are meant (F-47). */
record Actions(Calls calls) {
    private static final String ROOT = "DataManagementDefinitionGroups/Microsoft.Dynamics.DataEntities.";
    private static final JsonMapper JSON = new JsonMapper();

    /** Where a package may be put: a document inside a text. */
    Optional<String> writeUrl(String fileName) {
        String text = ask("GetAzureWriteUrl", Map.of("uniqueFileName", fileName), true)
                .asText();
        try {
            String url = JSON.readTree(text).path("BlobUrl").asText();
            return url.isEmpty() ? Optional.empty() : Optional.of(url);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /**
     * Begins the import. Never sent twice: with the id given here its state can be asked for when the answer is lost.
     *
     * @throws crosstie.odata.AnswerLost when it may have begun
     */
    void importFrom(String url, String project, String execution, String company) {
        ask(
                "ImportFromPackage",
                Map.of(
                        "packageUrl", url,
                        "definitionGroupId", project,
                        "executionId", execution,
                        "execute", true,
                        "overwrite", false,
                        "legalEntityId", company),
                false);
    }

    /** {@code Unknown}, {@code NotRun}, {@code Executing}, {@code Succeeded}, {@code PartiallySucceeded}, {@code Failed}, {@code Canceled}. */
    String status(String execution) {
        return ask("GetExecutionSummaryStatus", Map.of("executionId", execution), true)
                .asText();
    }

    /** Whether there are rows that were not taken, listed in a file from now on. */
    boolean makeKeysFile(String execution, String entity) {
        return ask("GenerateImportTargetErrorKeysFile", Map.of("executionId", execution, "entityName", entity), true)
                .asBoolean();
    }

    /** Empty while the file is being made. */
    String keysFile(String execution, String entity) {
        return ask("GetImportTargetErrorKeysFileUrl", Map.of("executionId", execution, "entityName", entity), true)
                .asText();
    }

    /** The value of the answer; some versions nest it once more. */
    private JsonNode ask(String action, Map<String, Object> parameters, boolean repeatable) {
        ObjectNode body = JSON.createObjectNode();
        parameters.forEach((name, value) -> body.set(name, JSON.valueToTree(value)));
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        try (Answer answer = calls.client().send("POST", ROOT + action, Map.of(), bytes, repeatable)) {
            JsonNode value = JsonAnswer.document().read(answer).path("value");
            return value.isObject() ? value.path("value") : value;
        } catch (IOException e) {
            throw new ODataException(ODataException.Kind.ANSWER_CUT, action, e);
        }
    }
}
