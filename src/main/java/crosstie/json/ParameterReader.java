package crosstie.json;

import crosstie.model.Choice;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters of a template out of a tree. */
final class ParameterReader {
    private static final Map<String, Kind> KINDS =
            Map.of("text", Kind.TEXT, "number", Kind.NUMBER, "yesNo", Kind.YES_NO, "choice", Kind.CHOICE);

    private ParameterReader() {}

    static Map<String, Parameter> all(Members parameters) {
        Map<String, Parameter> all = new LinkedHashMap<>();
        parameters.inside().forEach((name, m) -> {
            all.put(name, one(name, m));
            parameters.keep(name, m.others());
        });
        return all;
    }

    private static Parameter one(String name, Members m) {
        String label = m.text("label");
        String type = m.text("type");
        Kind kind = KINDS.get(type.isEmpty() ? "text" : type);
        if (kind == null) {
            m.refuse("type", "PARAMETER_TYPE_UNKNOWN", type, String.join(", ", words()));
        }
        List<Choice> choices = m.each("choices").stream()
                .map(c -> new Choice(c.text("value"), c.text("label")))
                .toList();
        return new Parameter(
                name,
                label.isEmpty() ? name : label,
                kind == null ? Kind.TEXT : kind,
                m.plain("value"),
                m.flag("required", false),
                choices);
    }

    private static List<String> words() {
        return KINDS.keySet().stream().sorted().toList();
    }

    /** The word of a kind in a file. */
    static String word(Kind kind) {
        return KINDS.entrySet().stream()
                .filter(e -> e.getValue() == kind)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("text");
    }
}
