package crosstie.json;

import crosstie.model.Problem;
import crosstie.model.ReversedMap;
import crosstie.model.ValueMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The documents of {@code crosstie map}. */
public final class MapOut {
    private final Texts messages;
    private final Texts remedies;

    /**
     * @param messages the sentence of a code
     * @param remedies what to do next
     */
    public MapOut(Texts messages, Texts remedies) {
        this.messages = messages;
        this.remedies = remedies;
    }

    public String list(Map<String, ValueMap> maps) {
        List<Object> all = new ArrayList<>();
        maps.forEach((name, map) -> all.add(map(name, map)));
        return JsonText.line(Map.of("maps", all));
    }

    /** One map, with its entries and what does not come back as it went. */
    public String reversed(String name, ReversedMap reversed) {
        Map<String, Object> m = map(name, reversed.map());
        m.put("twoWay", reversed.isTwoWay());
        m.put("entries", reversed.map().entries());
        m.put("problems", reversed.problems().stream().map(this::problem).toList());
        return JsonText.line(m);
    }

    private static Map<String, Object> map(String name, ValueMap map) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("name", name);
        m.put("count", map.entries().size());
        m.put("ignoreCase", map.ignoreCase());
        m.put("empty", map.empty());
        return m;
    }

    private Map<String, Object> problem(Problem p) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("severity", p.severity().name().toLowerCase(Locale.ROOT));
        m.put("code", p.code());
        m.put("where", p.where());
        m.put("message", messages.of(p.code(), p.arguments()));
        m.put("remedy", remedies.of(p.code(), p.arguments()));
        return m;
    }
}
