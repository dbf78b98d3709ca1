package crosstie.studio.map;

import crosstie.model.EmptyRule;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.MissingRule;
import crosstie.model.TransformStep;
import crosstie.model.ValueMap;
import crosstie.transform.CanonicalText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a mapping does, in words of one language. */
final class MappingWords {
    private final Wording sentences;

    MappingWords(Wording sentences) {
        this.sentences = sentences;
    }

    String source(FieldSource source) {
        return switch (source) {
            case FieldSource.FromField f -> f.path().text();
            case FieldSource.FromFields f ->
                f.paths().stream().map(FieldPath::text).collect(Collectors.joining(" + "));
            case FieldSource.Constant c -> plain(c.value());
            case FieldSource.FromParameter p -> p.name();
            case FieldSource.Formula f -> f.text();
        };
    }

    /** What kind of source it is; empty for a field. */
    String kind(FieldSource source) {
        return switch (source) {
            case FieldSource.FromField f -> "";
            case FieldSource.FromFields f -> "";
            case FieldSource.Constant c -> sentences.text("report.constant");
            case FieldSource.FromParameter p -> sentences.text("report.parameter");
            case FieldSource.Formula f -> sentences.text("report.formula");
        };
    }

    /** Its label, and its arguments by their labels. */
    String step(TransformStep step) {
        String key = "transform." + step.id();
        String label = sentences.known().test(key) ? sentences.text(key) : step.id();
        String arguments = step.arguments().entrySet().stream()
                .map(a -> argument(key + "." + a.getKey(), a))
                .collect(Collectors.joining(", "));
        return arguments.isEmpty() ? label : label + " – " + arguments;
    }

    private String argument(String key, Map.Entry<String, Object> argument) {
        String label = sentences.known().test(key) ? sentences.text(key) : argument.getKey();
        String value = plain(argument.getValue());
        String chosen = key + "." + value;
        return label + ": " + (sentences.known().test(chosen) ? sentences.text(chosen) : value);
    }

    /** The rules of empty values and of rows that are not found; empty text for the usual ones. */
    String rules(FieldMapping mapping) {
        String empty = mapping.empty() == null ? "" : rule(mapping.empty());
        String missing = mapping.missing() == null || mapping.missing() == MissingRule.FAIL
                ? ""
                : sentences.text("report.missing." + mapping.missing().word());
        return empty.isEmpty() || missing.isEmpty() ? empty + missing : empty + "; " + missing;
    }

    private String rule(EmptyRule rule) {
        return switch (rule) {
            case EmptyRule.Skip r -> sentences.text("report.empty.skip");
            case EmptyRule.Clear r -> sentences.text("report.empty.clear");
            case EmptyRule.Keep r -> sentences.text("report.empty.keep");
            case EmptyRule.Default r -> sentences.text("report.empty.default", plain(r.value()));
            case EmptyRule.Fail r -> sentences.text("report.empty.fail");
            case EmptyRule.Apart r ->
                sentences.text(
                        "report.empty.apart",
                        r.rules().entrySet().stream()
                                .map(e -> e.getKey().name().toLowerCase(java.util.Locale.ROOT) + " – "
                                        + rule(e.getValue()))
                                .collect(Collectors.joining("; ")));
        };
    }

    String otherwise(ValueMap map) {
        return switch (map.otherwise()) {
            case ValueMap.Otherwise.Fail o -> sentences.text("report.otherwise.fail");
            case ValueMap.Otherwise.Keep o -> sentences.text("report.otherwise.keep");
            case ValueMap.Otherwise.Clear o -> sentences.text("report.otherwise.clear");
            case ValueMap.Otherwise.Value o -> plain(o.value());
        };
    }

    String empty(ValueMap map) {
        return map.empty() == null ? sentences.text("report.pass") : plain(map.empty());
    }

    static String plain(Object value) {
        return switch (value) {
            case null -> "";
            case List<?> l -> l.stream().map(MappingWords::plain).collect(Collectors.joining(", "));
            case Map<?, ?> m ->
                m.entrySet().stream()
                        .map(e -> e.getKey() + " → " + plain(e.getValue()))
                        .collect(Collectors.joining(", "));
            default -> CanonicalText.of(value);
        };
    }
}
