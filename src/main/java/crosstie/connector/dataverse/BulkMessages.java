package crosstie.connector.dataverse;

import crosstie.connector.call.Calls;
import crosstie.connector.call.JsonAnswer;
import crosstie.connector.shape.Kept;
import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import crosstie.odata.Url;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which messages for many rows a table takes; asked once per table and message (D-49). */
final class BulkMessages {
    /** What a system says that does not tell. */
    private static final Set<Kind> UNTOLD = EnumSet.of(Kind.REFUSED, Kind.FORBIDDEN, Kind.NOT_FOUND);

    /** A message and the logical name of a table. */
    private record Question(String message, String table) {}

    private final Calls calls;
    private final Kept<Question, Boolean> answers = new Kept<>(this::ask);

    BulkMessages(Calls calls) {
        this.calls = calls;
    }

    boolean takes(String message, String table) {
        return answers.get(new Question(message, table));
    }

    /** Elastic tables only can delete many rows at once (D-49). */
    boolean isElastic(String table) {
        return takes("DeleteMultiple", table);
    }

    private boolean ask(Question question) {
        String url = Url.of("sdkmessagefilters")
                .names("$select", "sdkmessagefilterid")
                .option(
                        "$filter",
                        "sdkmessageid/name eq '" + question.message + "' and primaryobjecttypecode eq '"
                                + question.table + "'")
                .toString();
        try {
            List<String> filters = calls.client()
                    .read(
                            url,
                            Map.of(),
                            JsonAnswer.items(n -> n.path("sdkmessagefilterid").asText()));
            return !filters.isEmpty();
        } catch (ODataException e) {
            if (UNTOLD.contains(e.kind())) {
                return false;
            }
            throw calls.failures().stopped(e);
        }
    }
}
