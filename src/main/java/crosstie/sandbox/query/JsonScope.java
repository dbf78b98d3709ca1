package crosstie.sandbox.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Names in a filter over a list of metadata: paths into its JSON. */
public final class JsonScope implements Scope<JsonNode> {
    @Override
    public Typed<JsonNode> path(List<String> names) {
        return new Typed<>(
                item -> {
                    JsonNode node = item;
                    for (String name : names) node = node.path(name);
                    return plain(node);
                },
                "");
    }

    private static Object plain(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) return null;
        if (node.isBoolean()) return node.booleanValue();
        return node.isNumber() ? node.decimalValue() : node.asText();
    }
}
