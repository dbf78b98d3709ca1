package crosstie.template.values;

import crosstie.model.Refusal;
import crosstie.model.ValueMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Entries as they are read; the same value twice is harmless only where it becomes the same (DIPV1029). */
final class Entries {
    private final boolean ignoreCase;
    private final Map<String, Object> all = new LinkedHashMap<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<String, Object> folded = new HashMap<>();
    private Object empty;

    Entries(boolean ignoreCase) {
        this.ignoreCase = ignoreCase;
    }

    void add(long line, String key, Object value) {
        String same = key.isBlank() ? "" : ignoreCase ? key.toLowerCase(Locale.ROOT) : key;
        Long before = lines.putIfAbsent(same, line);
        if (before != null && !Objects.equals(folded.get(same), value)) {
            throw Refusal.usage("MAP_KEY_TWICE", key, before, line);
        }
        folded.put(same, value);
        if (same.isEmpty()) {
            empty = value;
        } else if (before == null) {
            all.put(key, value);
        }
    }

    int size() {
        return lines.size();
    }

    ValueMap map(ValueMap before) {
        return new ValueMap(all, before.ignoreCase(), empty, before.otherwise(), before.others());
    }
}
