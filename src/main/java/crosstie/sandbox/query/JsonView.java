package crosstie.sandbox.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** {@code $select}, {@code $filter}, {@code $top} and {@code $skip} over metadata that lie there as JSON. */
public final class JsonView {
    private final Set<String> always;
    private final Set<String> expandable;

    /**
     * @param always members that no {@code $select} takes away
     * @param expandable members that come only when they are expanded
     */
    public JsonView(Set<String> always, Set<String> expandable) {
        this.always = always;
        this.expandable = expandable;
    }

    public ArrayNode list(Iterable<? extends ObjectNode> items, Map<String, String> options) {
        Test<JsonNode> test = options.containsKey("$filter")
                ? new Conditions<>(new JsonScope(), Dialect.METADATA)
                        .compile(FilterParser.parse(options.get("$filter"), options))
                : item -> true;
        int skip = Integer.parseInt(options.getOrDefault("$skip", "0"));
        int top = Integer.parseInt(options.getOrDefault("$top", "1000000000"));
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        int passed = 0;
        for (ObjectNode item : items) {
            if (!test.of(item) || passed++ < skip) continue;
            if (out.size() >= top) break;
            out.add(one(item, options, (name, view) -> item.get(name)));
        }
        return out;
    }

    /** @param nested finds what an expanded member holds, given its name and options */
    public ObjectNode one(
            ObjectNode item, Map<String, String> options, BiFunction<String, Map<String, String>, JsonNode> nested) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        List<String> select = options.containsKey("$select") ? Split.names(options.get("$select")) : null;
        item.properties().forEach(member -> {
            String name = member.getKey();
            boolean wanted = select == null || select.contains(name) || always.contains(name);
            if (wanted && !expandable.contains(name)) out.set(name, member.getValue());
        });
        if (options.containsKey("$expand")) {
            for (Split.Expand expand : Split.expands(options.get("$expand"))) {
                if (!expandable.contains(expand.name()))
                    throw new BadQuery("Could not find a property named '" + expand.name() + "'.");
                JsonNode value = nested.apply(expand.name(), expand.options());
                if (value != null) out.set(expand.name(), value);
            }
        }
        return out;
    }
}
