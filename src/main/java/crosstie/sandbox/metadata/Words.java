package crosstie.sandbox.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.sandbox.data.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Business words in English and French, and what can be made of them. */
public final class Words {
    private static final JsonNode RESOURCE = Shape.resource("words.json");
    private static final Map<String, String> FRENCH = french();

    static final List<String> AREAS = keys("areas");
    static final List<String> SUBJECTS = keys("subjects");
    static final List<String> KINDS = keys("kinds");
    static final List<String> THINGS = keys("things");
    static final List<String> MEMBERS = keys("members");
    static final List<String> TABLES = texts("tables");
    static final List<Attribute> ATTRIBUTES = attributes();

    /** The last word of a property's name, which tells what it holds. */
    record Attribute(String word, String kind, int weight) {}

    private Words() {}

    private static List<String> keys(String part) {
        return RESOURCE.get(part).properties().stream().map(Map.Entry::getKey).toList();
    }

    private static List<String> texts(String part) {
        List<String> texts = new ArrayList<>();
        RESOURCE.get(part).forEach(t -> texts.add(t.asText()));
        return List.copyOf(texts);
    }

    private static List<Attribute> attributes() {
        List<Attribute> all = new ArrayList<>();
        RESOURCE.get("attributes")
                .forEach(a -> all.add(new Attribute(
                        a.get(0).asText(), a.get(2).asText(), a.get(3).asInt())));
        return List.copyOf(all);
    }

    private static Map<String, String> french() {
        Map<String, String> all = new HashMap<>();
        for (String part : List.of("other", "members", "things", "kinds", "subjects", "areas"))
            RESOURCE.get(part)
                    .properties()
                    .forEach(e -> all.put(e.getKey(), e.getValue().asText()));
        RESOURCE.get("attributes")
                .forEach(a -> all.put(a.get(0).asText(), a.get(1).asText()));
        RESOURCE.get("plurals")
                .properties()
                .forEach(e -> all.put(plural(e.getKey()), e.getValue().asText()));
        return Map.copyOf(all);
    }

    static String plural(String word) {
        if (word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0)
            return word.substring(0, word.length() - 1) + "ies";
        boolean hissing = word.endsWith("s") || word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh");
        return word + (hissing ? "es" : "s");
    }

    /** {@code SalesInvoiceHeader} as people read it: {@code Sales invoice header}. */
    public static String label(String name) {
        StringBuilder out = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean begins = Character.isUpperCase(c) && i > 0;
            boolean version = begins && i + 1 < name.length() && Character.isDigit(name.charAt(i + 1));
            if (begins) out.append(' ');
            out.append(begins && !version ? Character.toLowerCase(c) : c);
        }
        return out.toString();
    }

    /** A label as a name again. */
    public static String name(String label) {
        StringBuilder out = new StringBuilder(label.length());
        for (String word : label.split(" ")) {
            if (!word.isEmpty()) out.append(capital(word));
        }
        return out.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The French label, word by word from the last to the first; null when a word is not known. */
    public static String french(String label) {
        StringBuilder out = new StringBuilder();
        String version = "";
        for (String word : label.split(" ")) {
            if (word.matches("V\\d")) {
                version = " " + word;
                continue;
            }
            String known = known(capital(word));
            if (known == null) return null;
            out.insert(0, known + (out.isEmpty() ? "" : " "));
        }
        return out.isEmpty() ? null : capital(out.toString()) + version;
    }

    private static String known(String word) {
        String direct = FRENCH.get(word);
        if (direct != null) return direct;
        String one = word.endsWith("s") ? FRENCH.get(word.substring(0, word.length() - 1)) : null;
        return one == null ? null : one.endsWith("s") || one.endsWith("x") ? one : one + "s";
    }
}
