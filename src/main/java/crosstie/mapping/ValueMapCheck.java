package crosstie.mapping;

import crosstie.model.Problem;
import crosstie.model.Template;
import crosstie.model.ValueMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Whether each value has one partner only (DIPV1029). */
final class ValueMapCheck {
    private ValueMapCheck() {}

    static List<Problem> shared(Template design) {
        List<Problem> found = new ArrayList<>();
        design.valueMaps().forEach((name, map) -> found.addAll(of(map, "/valueMaps/" + pointer(name))));
        return found;
    }

    /** Keys that differ in case only are one key where case is ignored; harmless as long as they say the same. */
    static List<Problem> of(ValueMap map, String where) {
        List<Problem> found = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (String key : map.entries().keySet()) {
            String first = map.ignoreCase() ? seen.putIfAbsent(key.toLowerCase(Locale.ROOT), key) : null;
            if (first != null
                    && !Objects.equals(map.entries().get(first), map.entries().get(key))) {
                found.add(Problem.error("VALUE_MAP_KEY_REPEATED", where, key, first));
            }
        }
        return found;
    }

    /** A name as part of a JSON pointer. */
    static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
