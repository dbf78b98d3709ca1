package crosstie.sandbox.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** Takes items one by one. */
    public interface Taker {
        void take(ObjectNode item) throws IOException;
    }

    public ArrayNode list(Iterable<? extends ObjectNode> items, Map<String, String> options) {
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        try {
            each(items, options, out::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    /** The items that pass, in the form that was asked for. */
    public void each(Iterable<? extends ObjectNode> items, Map<String, String> options, Taker taker)
            throws IOException {
        Test<JsonNode> test = test(options);
        int skip = number(options, "$skip", 0);
        int end = skip + Math.min(number(options, "$top", Integer.MAX_VALUE), Integer.MAX_VALUE - skip);
        int passed = 0;
        for (ObjectNode item : items) {
            if (passed >= end) break;
            if (test.of(item) && passed++ >= skip) taker.take(one(item, options, (name, view) -> item.get(name)));
        }
    }

    /** How many pass the filter. */
    public int count(Iterable<? extends ObjectNode> items, Map<String, String> options) {
        Test<JsonNode> test = test(options);
        int passed = 0;
        for (ObjectNode item : items) if (test.of(item)) passed++;
        return passed;
    }

    /** Refuses options that cannot be understood, before anything is written. */
    public static void checked(Map<String, String> options) {
        test(options);
        number(options, "$skip", 0);
        number(options, "$top", 0);
    }

    private static Test<JsonNode> test(Map<String, String> options) {
        if (!options.containsKey("$filter")) return item -> true;
        return new Conditions<>(new JsonScope(), Dialect.METADATA)
                .compile(FilterParser.parse(options.get("$filter"), options));
    }

    private static int number(Map<String, String> options, String name, int usual) {
        String text = options.get(name);
        if (text == null) return usual;
        if (!text.matches("[0-9]{1,9}")) throw new BadQuery("Invalid value '" + text + "' for " + name + ".");
        return Integer.parseInt(text);
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
