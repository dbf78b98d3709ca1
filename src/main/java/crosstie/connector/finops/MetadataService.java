package crosstie.connector.finops;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.connector.call.Calls;
import crosstie.connector.call.JsonAnswer;
import crosstie.odata.BodyReader;
import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import crosstie.odata.Url;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code /Metadata} service (F-14): quick and read-only, but not there on every version, and closed to some users. Who does not have it
 * goes without labels and switches; the document says all the rest.
 */
final class MetadataService {
    private static final Set<Kind> WITHOUT = Set.of(Kind.NOT_FOUND, Kind.FORBIDDEN, Kind.REFUSED, Kind.NOT_JSON);

    private final Calls calls;
    private final String root;

    /** @param serviceRoot path of the data service, such as {@code /data/} */
    MetadataService(Calls calls, String serviceRoot) {
        this.calls = calls;
        this.root = serviceRoot.substring(0, serviceRoot.lastIndexOf("/data/") + 1) + "Metadata/";
    }

    /** All data entities, without {@code $select}, which not every version takes. */
    List<JsonNode> dataEntities() {
        return ask("DataEntities", JsonAnswer.items(n -> n)).orElse(List.of());
    }

    Optional<JsonNode> publicEntity(String name) {
        return ask("PublicEntities(" + quoted(name) + ")", JsonAnswer.document());
    }

    Optional<JsonNode> enumeration(String name) {
        return ask("PublicEnumerations(" + quoted(name) + ")", JsonAnswer.document());
    }

    /** One label per call. */
    Optional<String> label(String id, String language) {
        return ask("Labels(Id=" + quoted(id) + ",Language=" + quoted(language) + ")", JsonAnswer.document())
                .map(n -> n.path("Value").asText(""))
                .filter(s -> !s.isBlank());
    }

    private <T> Optional<T> ask(String path, BodyReader<T> reader) {
        try {
            return Optional.of(calls.client().read(root + path, Map.of(), reader));
        } catch (ODataException e) {
            if (WITHOUT.contains(e.kind())) {
                return Optional.empty();
            }
            throw calls.failures().stopped(e);
        }
    }

    private static String quoted(String text) {
        return "'" + Url.segment(text.replace("'", "''")) + "'";
    }
}
