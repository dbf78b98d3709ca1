package crosstie.ui.mapping;

import crosstie.model.EmptyRule;
import crosstie.model.FieldMapping;
import crosstie.model.FieldSource;
import crosstie.model.TransformStep;
import crosstie.ui.kit.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in words what a tie does; for tooltips, the table, the dock and screen readers. */
final class TieWords {
    private final Labels labels;
    private final MappingViewModel model;

    TieWords(Labels labels, MappingViewModel model) {
        this.labels = labels;
        this.model = model;
    }

    /** {@code Account Name → Organization name · Copy}. */
    String sentence(Tie tie) {
        String from = tie.sources().isEmpty()
                ? origin(tie)
                : tie.sources().stream().map(this::source).collect(Collectors.joining(" + "));
        return labels.get("mapping.tie", from, destination(tie.destination()), transform(tie));
    }

    /** What stands in the place of a source field. */
    String origin(Tie tie) {
        return switch (tie.kind()) {
            case ORGANIZATION -> labels.get("mapping.origin.organization");
            case PARAMETER -> labels.get("mapping.origin.parameter");
            case CONSTANT -> labels.get("mapping.origin.constant");
            default -> labels.get("mapping.origin.formula");
        };
    }

    String source(String path) {
        return model.sources().stream()
                .filter(l -> l.path().equals(path))
                .findFirst()
                .map(FieldLine::label)
                .orElse(path);
    }

    String destination(String path) {
        return model.destinations().stream()
                .filter(l -> l.path().equals(path))
                .findFirst()
                .map(FieldLine::label)
                .orElse(path);
    }

    /** {@code Copy}, {@code Trim · Value map 26}, or the value of a constant. */
    String transform(Tie tie) {
        FieldMapping m = tie.mapping();
        if (m == null) {
            return tie.chip();
        }
        return switch (m.source()) {
            case FieldSource.Constant c -> String.valueOf(c.value());
            case FieldSource.FromParameter p -> tie.chip() + "  (" + p.name() + ")";
            case FieldSource.Formula f -> f.text();
            default -> m.steps().isEmpty() ? labels.get("mapping.copy") : steps(m.steps());
        };
    }

    private String steps(List<TransformStep> steps) {
        return steps.stream().map(this::step).collect(Collectors.joining(" · "));
    }

    /** Name of the transform with its most telling argument. */
    String step(TransformStep step) {
        String name = labels.sentences().message("transform." + step.id(), List.of());
        Map<String, Object> a = step.arguments();
        for (String telling : List.of("map", "length", "value", "with", "separator", "to", "pattern")) {
            Object v = a.get(telling);
            if (v != null && !(v instanceof Map<?, ?>)) {
                return name + " " + v;
            }
        }
        return name;
    }

    String empty(FieldMapping m) {
        return empty(m.emptyRule());
    }

    private String empty(EmptyRule rule) {
        return switch (rule) {
            case EmptyRule.Skip s -> labels.get("empty.skip");
            case EmptyRule.Clear c -> labels.get("empty.clear");
            case EmptyRule.Keep k -> labels.get("empty.keep");
            case EmptyRule.Default d -> labels.get("empty.default", d.value());
            case EmptyRule.Fail f -> labels.get("empty.fail");
            case EmptyRule.Apart a -> apart(a);
        };
    }

    /** Each way of being empty that the mapping names, with what is done about it. */
    private String apart(EmptyRule.Apart rules) {
        List<String> said = new ArrayList<>();
        rules.rules().forEach((kind, rule) -> said.add(labels.get("emptykind." + kind.word()) + ": " + empty(rule)));
        if (rules.otherwise() != null) {
            said.add(labels.get("emptykind.otherwise") + ": " + empty(rules.otherwise()));
        }
        return String.join(" · ", said);
    }
}
