package crosstie.mapping;

import crosstie.model.Problem;
import crosstie.model.ReversedMap;
import crosstie.model.ValueMap;
import crosstie.model.ValueMap.Otherwise;
import crosstie.transform.Blank;
import crosstie.transform.CanonicalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Turns a value map round, and tells which of its entries do not come back as they went. Where several values become one, the first of them is what
 * comes back; words that differ in case only are one.
 */
public final class Reversal {
    private final ValueMap map;
    private final String where;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Object> entries = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    private Reversal(ValueMap map, String where) {
        this.map = map;
        this.where = where;
    }

    /** @param where JSON pointer of the map, for its problems */
    public static ReversedMap of(ValueMap map, String where) {
        return new Reversal(map, where).reversed();
    }

    private ReversedMap reversed() {
        map.entries().forEach(this::turn);
        Object empty = emptyAgain();
        if (map.otherwise() instanceof Otherwise.Value v) {
            warn("VALUE_MAP_REST_LOST", "", CanonicalText.of(v.value()));
        }
        Otherwise otherwise = map.otherwise() instanceof Otherwise.Value ? new Otherwise.Fail() : map.otherwise();
        return new ReversedMap(new ValueMap(entries, map.ignoreCase(), empty, otherwise, Map.of()), problems);
    }

    private void turn(String key, Object value) {
        if (key.isBlank()) {
            return;
        }
        if (Blank.is(value)) {
            warn("VALUE_MAP_BECOMES_EMPTY", key, key);
            return;
        }
        String text = CanonicalText.of(value);
        String owner = owners.putIfAbsent(folded(text), key);
        if (owner == null) {
            entries.put(text, key);
        } else if (!folded(owner).equals(folded(key))) {
            warn("VALUE_MAP_NOT_TWO_WAY", key, key, text, owner);
        }
    }

    /** What stands for empty comes back as empty, unless a value becomes the same. */
    private Object emptyAgain() {
        Object stands = map.empty() != null ? map.empty() : map.entries().get("");
        if (!Blank.is(stands)) {
            String text = CanonicalText.of(stands);
            String owner = owners.get(folded(text));
            if (owner == null) {
                entries.put(text, "");
            } else {
                warn("VALUE_MAP_EMPTY_LOST", "", text, owner);
            }
        }
        return null;
    }

    private String folded(String text) {
        return map.ignoreCase() ? text.toLowerCase(Locale.ROOT) : text;
    }

    private void warn(String code, String key, Object... arguments) {
        problems.add(Problem.warning(code, where + "/entries/" + ValueMapCheck.pointer(key), arguments));
    }
}
