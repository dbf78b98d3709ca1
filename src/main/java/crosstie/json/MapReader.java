package crosstie.json;

import crosstie.model.Refusal;
import crosstie.model.ValueMap;
import crosstie.model.ValueMap.Otherwise;
import java.util.LinkedHashMap;
import java.util.Map;

/** Value maps out of a tree. */
final class MapReader {
    private static final Map<String, Otherwise> WORDS =
            Map.of("fail", new Otherwise.Fail(), "keep", new Otherwise.Keep(), "clear", new Otherwise.Clear());

    private MapReader() {}

    static Map<String, ValueMap> all(Members maps, String file) {
        Map<String, ValueMap> all = new LinkedHashMap<>();
        maps.inside().forEach((name, m) -> all.put(name, one(m, file)));
        return all;
    }

    private static ValueMap one(Members m, String file) {
        Members entries = m.members("entries");
        if (entries.names().size() > Limits.ENTRIES) {
            throw Refusal.usage("FILE_TOO_LARGE", file, "entries ≤ " + Limits.ENTRIES);
        }
        Map<String, Object> pairs = pairs(entries);
        m.keep("entries", entries.others());
        return new ValueMap(pairs, m.flag("ignoreCase", true), m.plain("empty"), otherwise(m), m.others());
    }

    private static Map<String, Object> pairs(Members entries) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        for (String from : entries.names()) {
            Object to = entries.take(from);
            if (Plain.is(to)) {
                pairs.put(from, to);
            } else {
                entries.refuse(from, "VALUE_NOT_PLAIN", Shown.of(to));
            }
        }
        return pairs;
    }

    private static Otherwise otherwise(Members m) {
        Object raw = m.take("otherwise");
        if (raw == null) {
            return new Otherwise.Fail();
        }
        if (raw instanceof String s && WORDS.containsKey(s)) {
            return WORDS.get(s);
        }
        if (raw instanceof Map<?, ?> map && map.size() == 1 && Plain.is(map.get("value"))) {
            return new Otherwise.Value(map.get("value"));
        }
        m.refuse("otherwise", "OTHERWISE_UNKNOWN", Shown.of(raw));
        return new Otherwise.Fail();
    }
}
