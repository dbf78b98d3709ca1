package crosstie.template.dualwrite;

import crosstie.model.ValueMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Value maps of one template by name; equal ones share a name. */
final class MapNames {
    private final Map<String, ValueMap> all = new LinkedHashMap<>();

    /** The name that the map has now. */
    String put(String wanted, ValueMap map) {
        for (Map.Entry<String, ValueMap> e : all.entrySet()) {
            if (e.getValue().equals(map)) {
                return e.getKey();
            }
        }
        String name = wanted;
        for (int i = 2; all.containsKey(name); i++) {
            name = wanted + i;
        }
        all.put(name, map);
        return name;
    }

    Map<String, ValueMap> all() {
        return all;
    }
}
