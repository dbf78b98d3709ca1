package crosstie.sandbox.fault;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.sandbox.fault.Fault.Lie;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns true pages into well-formed lies. Remembers the pages that others follow, a few of them. */
final class Pages {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String NEXT = "@odata.nextLink";
    private static final int KEEP = 64;

    /** True pages by the target of the link that leads on from them. */
    private final Map<String, Seen> before = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > KEEP;
        }
    });

    private record Seen(String first, ArrayNode rows) {}

    /** Notes a true page, so that a lie about the next one can be told. */
    void note(Request request, Answer answer) {
        ObjectNode page = page(answer);
        if (page == null || !page.has(NEXT)) return;
        String target = target(request);
        Seen came = before.get(target);
        before.put(target(page.path(NEXT).asText()), new Seen(came == null ? target : came.first(), (ArrayNode)
                page.path("value")));
    }

    /** The lie; the answer itself where it cannot be told: there is no page before, or none after. */
    Answer lie(Lie.Kind kind, Request request, Answer answer) {
        ObjectNode page = page(answer);
        if (page == null || !tell(kind, request, page)) return answer;
        Answer lie = Answer.text(answer.status(), answer.header("Content-Type"), page.toString());
        return answer.copyHeaders(lie);
    }

    private boolean tell(Lie.Kind kind, Request request, ObjectNode page) {
        Seen seen = before.get(target(request));
        boolean more = page.has(NEXT);
        ArrayNode rows = (ArrayNode) page.path("value");
        return switch (kind) {
            case ROW_TWICE -> seen != null && !seen.rows().isEmpty() && again(rows, seen.rows());
            case PAGE_TWICE -> seen != null && page.replace("value", seen.rows().deepCopy()) != null;
            case ENDS_EARLY -> more && page.remove(NEXT) != null && halved(rows);
            case LINK_TO_ITSELF -> more && link(page, target(request));
            case LINK_BACK -> more && link(page, seen == null ? target(request) : seen.first());
            case LINK_ELSEWHERE -> more && elsewhere(page);
        };
    }

    private static boolean again(ArrayNode rows, ArrayNode before) {
        rows.insert(0, before.get(before.size() - 1).deepCopy());
        return true;
    }

    private static boolean halved(ArrayNode rows) {
        for (int i = rows.size() / 2; i > 0; i--) rows.remove(rows.size() - 1);
        return true;
    }

    private static boolean link(ObjectNode page, String target) {
        URI next = URI.create(page.path(NEXT).asText());
        page.put(NEXT, next.getScheme() + "://" + next.getRawAuthority() + target);
        return true;
    }

    private static boolean elsewhere(ObjectNode page) {
        URI next = URI.create(page.path(NEXT).asText());
        // another name for the same machine: whoever follows is seen in the traffic log
        page.put(NEXT, next.getScheme() + "://localhost:" + next.getPort() + target(next.toString()));
        return true;
    }

    private static String target(Request request) {
        return request.query().isEmpty() ? request.path() : request.path() + "?" + request.query();
    }

    private static String target(String link) {
        int path = link.indexOf('/', link.indexOf("://") + 3);
        return link.substring(path);
    }

    private static ObjectNode page(Answer answer) {
        if (answer.status() != 200) return null;
        try {
            JsonNode node =
                    JSON.readTree(answer.body().array(), 0, answer.body().size());
            return node instanceof ObjectNode page && page.path("value") instanceof ArrayNode ? page : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
