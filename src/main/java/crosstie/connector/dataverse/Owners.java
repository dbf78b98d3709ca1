package crosstie.connector.dataverse;

import crosstie.connector.call.Calls;
import crosstie.connector.call.JsonAnswer;
import crosstie.connector.shape.Kept;
import crosstie.model.Refusal;
import crosstie.odata.Literals;
import crosstie.odata.Url;
import java.util.List;
import java.util.Map;

/** Who owns created rows, as the connection's setting {@code owner} says it: a team's name, or a user's sign-in name. */
final class Owners {
    static final String SETTING = "owner";

    private final Calls calls;
    private final Kept<String, String> addresses = new Kept<>(this::find);

    Owners(Calls calls) {
        this.calls = calls;
    }

    /**
     * The address to bind.
     *
     * @throws Refusal stopped, {@code OWNER_UNKNOWN}: nobody, or more than one, is called so
     */
    String address(String name) {
        return addresses.get(name);
    }

    private String find(String name) {
        String text = Literals.text(name);
        List<String> found = ids("teams", "teamid", "name eq " + text);
        if (found.isEmpty()) {
            found = ids("systemusers", "systemuserid", "domainname eq " + text);
        }
        if (found.size() != 1) {
            throw Refusal.stopped("OWNER_UNKNOWN", name, calls.failures().host());
        }
        return found.getFirst();
    }

    private List<String> ids(String set, String id, String filter) {
        String url = Url.of(set).names("$select", id).option("$filter", filter).toString();
        return calls.find(
                        url,
                        Map.of(),
                        JsonAnswer.items(n -> "/" + set + "(" + n.path(id).asText() + ")"))
                .orElse(List.of());
    }
}
