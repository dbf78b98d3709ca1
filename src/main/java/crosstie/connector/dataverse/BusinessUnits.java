package crosstie.connector.dataverse;

import crosstie.connector.call.Calls;
import crosstie.connector.call.JsonAnswer;
import crosstie.connector.shape.Kept;
import crosstie.model.Refusal;
import crosstie.odata.Literals;
import crosstie.odata.Url;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Business units by name, and the team that owns by default in each. */
final class BusinessUnits {
    private final Calls calls;
    private final Kept<String, UUID> ids = new Kept<>(this::readId);
    private final Kept<String, UUID> teams = new Kept<>(this::readTeam);

    BusinessUnits(Calls calls) {
        this.calls = calls;
    }

    /** @throws Refusal stopped, {@code BUSINESS_UNIT_UNKNOWN} */
    UUID id(String name) {
        return ids.get(name);
    }

    /** @throws Refusal stopped, {@code BUSINESS_UNIT_UNKNOWN} or {@code TEAM_MISSING} */
    UUID defaultTeam(String name) {
        return teams.get(name);
    }

    private UUID readId(String name) {
        return first(
                "businessunits", "businessunitid", "name eq " + Literals.text(name), "BUSINESS_UNIT_UNKNOWN", name);
    }

    private UUID readTeam(String name) {
        String filter = "_businessunitid_value eq " + id(name) + " and isdefault eq true";
        return first("teams", "teamid", filter, "TEAM_MISSING", name);
    }

    private UUID first(String set, String column, String filter, String code, String name) {
        String url =
                Url.of(set).names("$select", column).option("$filter", filter).toString();
        List<UUID> all = calls.find(
                        url,
                        Map.of(),
                        JsonAnswer.items(n -> UUID.fromString(n.path(column).asText())))
                .orElse(List.of());
        if (all.size() != 1) {
            throw Refusal.stopped(code, name, calls.failures().host());
        }
        return all.getFirst();
    }
}
