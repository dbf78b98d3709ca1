package crosstie.json;

import crosstie.model.EmptyKind;
import crosstie.model.EmptyRule;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Reads what a mapping does about empty values: a word, a default, or one of these for each way of being empty. */
final class EmptyRules {
    private static final String OTHERWISE = "otherwise";
    private static final Map<String, EmptyRule> WORDS = Map.of(
            "skip",
            new EmptyRule.Skip(),
            "clear",
            EmptyRule.CLEAR,
            "keep",
            new EmptyRule.Keep(),
            "fail",
            EmptyRule.FAIL);
    private static final Map<String, EmptyKind> KINDS = kinds();

    private EmptyRules() {}

    /** Null when it is none. */
    static EmptyRule read(Object raw) {
        EmptyRule one = one(raw);
        return one == null && raw instanceof Map<?, ?> map ? apart(map) : one;
    }

    private static EmptyRule one(Object raw) {
        if (raw instanceof String s) {
            return WORDS.get(s);
        }
        boolean standsIn = raw instanceof Map<?, ?> map && map.size() == 1 && Plain.is(map.get("default"));
        return standsIn ? new EmptyRule.Default(((Map<?, ?>) raw).get("default")) : null;
    }

    private static EmptyRule apart(Map<?, ?> map) {
        Map<EmptyKind, EmptyRule> rules = new EnumMap<>(EmptyKind.class);
        EmptyRule otherwise = null;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            EmptyRule rule = one(entry.getValue());
            EmptyKind kind = KINDS.get(entry.getKey());
            if (rule == null || (kind == null && !OTHERWISE.equals(entry.getKey()))) {
                return null;
            }
            if (kind == null) {
                otherwise = rule;
            } else {
                rules.put(kind, rule);
            }
        }
        return map.isEmpty() ? null : new EmptyRule.Apart(rules, otherwise);
    }

    private static Map<String, EmptyKind> kinds() {
        Map<String, EmptyKind> all = new HashMap<>();
        for (EmptyKind kind : EmptyKind.values()) {
            all.put(kind.word(), kind);
        }
        return all;
    }
}
