package crosstie.sandbox.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cuts option texts at signs that stand outside parentheses and quotes. */
public final class Split {
    private Split() {}

    public static List<String> at(char separator, String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') quoted = !quoted;
            if (quoted) continue;
            if (c == '(') depth++;
            if (c == ')') depth--;
            if (c == separator && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** One item of {@code $expand}: a name and the options in its parentheses. */
    public record Expand(String name, Map<String, String> options) {}

    public static List<Expand> expands(String text) {
        List<Expand> expands = new ArrayList<>();
        for (String part : at(',', text)) {
            String item = part.trim();
            int open = item.indexOf('(');
            if (open < 0) {
                expands.add(new Expand(item, Map.of()));
                continue;
            }
            if (!item.endsWith(")"))
                throw new BadQuery("Term '" + item + "' is not valid in a $select or $expand expression.");
            Map<String, String> options = new LinkedHashMap<>();
            for (String option : at(';', item.substring(open + 1, item.length() - 1))) {
                int equals = option.indexOf('=');
                if (equals > 0) options.put(option.substring(0, equals).trim(), option.substring(equals + 1));
            }
            expands.add(new Expand(item.substring(0, open), options));
        }
        return expands;
    }

    /** Names of a {@code $select}, in order and once each. */
    public static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        for (String part : at(',', text)) if (!part.isBlank() && !names.contains(part.trim())) names.add(part.trim());
        return names;
    }
}
