package crosstie.template.dualwrite;

import crosstie.json.JsonFile;
import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.model.TransformStep;
import crosstie.model.ValueMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The value transforms of one row, in one direction, as steps. */
final class Steps {
    private final boolean backward;
    private final boolean toDataverse;
    private final boolean hasSource;
    private final List<TransformStep> steps = new ArrayList<>();
    private final List<Problem> changes = new ArrayList<>();
    private Problem refusal;
    private Object constant;
    private ValueMap values;

    /** @param hasSource whether a field is read; without one a default is a constant */
    Steps(boolean backward, boolean toDataverse, boolean hasSource) {
        this.backward = backward;
        this.toDataverse = toDataverse;
        this.hasSource = hasSource;
    }

    /** What makes the row impossible to carry. */
    Optional<Problem> refusal() {
        return Optional.ofNullable(refusal);
    }

    List<Problem> changes() {
        return changes;
    }

    /** The value of a row that reads no field. */
    Optional<Object> constant() {
        return Optional.ofNullable(constant);
    }

    Optional<ValueMap> values() {
        return Optional.ofNullable(values);
    }

    /** @param map the name under which the value map was put */
    List<TransformStep> named(String map) {
        return steps.stream()
                .map(s -> s.id().equals("valueMap") ? new TransformStep("valueMap", Map.of("map", map)) : s)
                .toList();
    }

    /** @param transforms a list, or its JSON text */
    Steps read(Object transforms) {
        switch (transforms) {
            case null -> {}
            case List<?> l -> l.forEach(this::one);
            case String text when text.isBlank() -> {}
            case String text -> text(text);
            default -> refuse("DW_TRANSFORMS_UNREADABLE");
        }
        return this;
    }

    private void text(String text) {
        try {
            if (JsonFile.read("transforms", text).root() instanceof List<?> l) {
                l.forEach(this::one);
                return;
            }
        } catch (Refusal unreadable) { // told with the row
            refuse("DW_TRANSFORMS_UNREADABLE");
            return;
        }
        refuse("DW_TRANSFORMS_UNREADABLE");
    }

    private void refuse(String code, Object... arguments) {
        refusal = Problem.warning(code, "", arguments);
    }

    private void one(Object transform) {
        if (!(transform instanceof Map<?, ?> t)) {
            refuse("DW_TRANSFORMS_UNREADABLE");
            return;
        }
        String type = Json.text(t, "transformType");
        switch (type.toLowerCase(Locale.ROOT)) {
            case "default" -> byDefault(t);
            case "valuemap" -> valueMap(t);
            case "truncate" -> truncate(t);
            case "countryregioncode" -> steps.add(new TransformStep("countryRegion", Map.of("to", "iso2")));
            default -> refuse("DW_TRANSFORM_UNKNOWN", type);
        }
    }

    private void byDefault(Map<?, ?> t) {
        String value = Json.text(t, "defaultValue");
        if (hasSource) {
            Map<String, Object> arguments = new LinkedHashMap<>();
            arguments.put("value", typed(value));
            arguments.put("when", "empty");
            steps.add(new TransformStep("default", arguments));
        } else {
            constant = typed(value);
        }
    }

    private void truncate(Map<?, ?> t) {
        String length = Json.text(t, t.containsKey("maxLength") ? "maxLength" : "length");
        if (length.isEmpty() || length.length() > 6 || !length.chars().allMatch(c -> c >= '0' && c <= '9')) {
            refuse("DW_TRANSFORMS_UNREADABLE");
        } else {
            steps.add(new TransformStep("truncate", Map.of("length", Long.valueOf(length))));
        }
    }

    private void valueMap(Map<?, ?> t) {
        Map<?, ?> pairs = pairs(t.get("valueMap"));
        if (pairs == null || values != null) {
            refuse("DW_VALUES_UNREADABLE");
            return;
        }
        if (Json.isTrue(t, "createValuesOnDestination")) {
            changes.add(Problem.warning("DW_CREATES_VALUES", ""));
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        Object empty = null;
        List<String> dropped = new ArrayList<>();
        for (Map.Entry<?, ?> e : pairs.entrySet()) {
            String key = String.valueOf(e.getKey());
            String value = e.getValue() == null ? "" : String.valueOf(e.getValue());
            String from = backward ? value : key;
            String to = backward ? key : value;
            if (from.isBlank()) {
                empty = typed(to);
            } else if (entries.putIfAbsent(canonical(from), typed(to)) != null) {
                dropped.add(to + " ← " + from);
            }
        }
        if (!dropped.isEmpty()) {
            changes.add(Problem.warning("DW_VALUES_REPEATED", "", String.join(", ", dropped)));
        }
        values = new ValueMap(entries, true, empty, new ValueMap.Otherwise.Fail(), Map.of());
        steps.add(new TransformStep("valueMap", Map.of()));
    }

    private static Map<?, ?> pairs(Object map) {
        if (map instanceof String text) {
            try {
                return JsonFile.read("valueMap", text).root() instanceof Map<?, ?> m ? m : null;
            } catch (Refusal unreadable) { // told with the row
                return null;
            }
        }
        return map instanceof Map<?, ?> m ? m : null;
    }

    private static String canonical(String text) {
        String word = text.strip();
        return word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false") ? word.toLowerCase(Locale.ROOT) : text;
    }

    /** Dataverse has numbers and truths where maps have words; F&amp;O names its choices. */
    private Object typed(String text) {
        if (!toDataverse) {
            return text;
        }
        String word = text.strip();
        if (word.equalsIgnoreCase("true") || word.equalsIgnoreCase("false")) {
            return Boolean.valueOf(word);
        }
        boolean number = word.length() <= 15
                && word.chars().allMatch(c -> c >= '0' && c <= '9')
                && (word.equals("0") || !word.isEmpty() && word.charAt(0) != '0');
        return number ? new BigDecimal(word).longValueExact() : text;
    }
}
