package crosstie.transform.formula;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Words with a point that stand for a text: units of time and ways to match. Power Fx writes them so. */
final class EnumWords {
    private static final Map<String, String> ALL = all();

    private EnumWords() {}

    static Optional<String> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    private static Map<String, String> all() {
        Map<String, String> words = new TreeMap<>();
        for (TimeUnit unit : TimeUnit.values()) {
            String lower = unit.name().toLowerCase(java.util.Locale.ROOT);
            words.put("TimeUnit." + unit.name().charAt(0) + lower.substring(1), lower);
        }
        words.put("MatchOptions.Complete", "^c$");
        words.put("MatchOptions.Contains", "c");
        words.put("MatchOptions.BeginsWith", "^c");
        words.put("MatchOptions.EndsWith", "c$");
        words.put("MatchOptions.IgnoreCase", "i");
        words.put("MatchOptions.Multiline", "m");
        return words;
    }
}
