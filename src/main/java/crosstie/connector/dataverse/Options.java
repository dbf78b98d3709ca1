package crosstie.connector.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.model.Choice;
import java.util.ArrayList;
import java.util.List;

/** Members of a closed list: a column's own, one that several share, or the two words of a yes or no. */
record Options(JsonNode detail, Labelling labelling) {

    List<Choice> choices() {
        JsonNode set = detail.path("OptionSet");
        if (!set.path("TrueOption").isMissingNode()) {
            return yesNo(set);
        }
        JsonNode options = set.path("Options");
        if (options.isEmpty()) {
            options = detail.path("GlobalOptionSet").path("Options");
        }
        List<Choice> all = new ArrayList<>();
        for (JsonNode option : options) {
            String value = option.path("Value").asText("");
            all.add(new Choice(
                    value,
                    labelling.of(option.path("Label"), value),
                    option.path("State").asText(""),
                    option.path("DefaultStatus").asText("")));
        }
        return all;
    }

    private List<Choice> yesNo(JsonNode set) {
        return List.of(
                new Choice("true", labelling.of(set.path("TrueOption").path("Label"), "true")),
                new Choice("false", labelling.of(set.path("FalseOption").path("Label"), "false")));
    }

    /** Name of the list, where several columns share it. */
    String shared() {
        boolean global = detail.path("OptionSet").path("IsGlobal").asBoolean(false);
        String own = global ? detail.path("OptionSet").path("Name").asText("") : "";
        return own.isEmpty() ? detail.path("GlobalOptionSet").path("Name").asText("") : own;
    }
}
