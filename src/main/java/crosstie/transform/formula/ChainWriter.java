package crosstie.transform.formula;

import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.FormulaProblem;
import crosstie.model.Parameter;
import crosstie.model.Refusal;
import crosstie.model.TransformStep;
import crosstie.transform.Transform;
import crosstie.transform.ValueProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** From a source and steps to a formula: each step a function around the one before. */
final class ChainWriter {
    private final Functions functions;

    ChainWriter(Functions functions) {
        this.functions = functions;
    }

    String write(FieldSource source, List<TransformStep> steps) {
        try {
            String text = source(source);
            for (int i = 0; i < steps.size(); i++) {
                text = step(text, steps.get(i), i == 0 && source instanceof FieldSource.FromFields);
                if (text.length() > Limits.CHARACTERS) {
                    throw Refusal.check("FORMULA_TOO_LONG", text.length(), Limits.CHARACTERS, 1);
                }
            }
            return checked(text);
        } catch (ValueProblem p) {
            throw Refusal.check(p.code(), p.arguments());
        }
    }

    private static String checked(String text) {
        Complaints complaints = new Complaints();
        Parser.read(text, complaints);
        for (FormulaProblem p : complaints.all()) {
            throw Refusal.check(p.code(), p.arguments().toArray());
        }
        return text;
    }

    private static String source(FieldSource source) {
        return switch (source) {
            case FieldSource.FromField f -> Literals.path(f.path().text());
            case FieldSource.FromFields f -> "[" + paths(f) + "]";
            case FieldSource.Constant c -> Literals.write(c.value());
            case FieldSource.FromParameter p -> "Param(" + Literals.write(p.name()) + ")";
            case FieldSource.Formula f -> f.text();
        };
    }

    private static String paths(FieldSource.FromFields fields) {
        return fields.paths().stream().map(FieldPath::text).map(Literals::path).collect(Collectors.joining(", "));
    }

    private String step(String value, TransformStep step, boolean several) {
        if (step.id().equals("formula")) {
            return replaced(String.valueOf(step.arguments().get("text")), value);
        }
        Transform transform =
                functions.step(step.id()).orElseThrow(() -> Refusal.check("TRANSFORM_UNKNOWN", step.id()));
        String spread = several && step.id().equals("coalesce") && value.contains(",")
                ? value.substring(1, value.length() - 1)
                : value;
        return transform.function() + "(" + spread + settings(transform, step) + ")";
    }

    /** By place as long as none is left out, else by name. */
    private static String settings(Transform transform, TransformStep step) {
        Map<String, Object> left = new LinkedHashMap<>(step.arguments());
        left.values().removeIf(Objects::isNull);
        StringBuilder placed = new StringBuilder();
        boolean first = true;
        for (Parameter p : transform.parameters()) {
            Object value = left.get(p.name());
            if (value == null || first && value instanceof Map) {
                break;
            }
            placed.append(", ").append(Literals.write(value));
            left.remove(p.name());
            first = false;
        }
        if (left.isEmpty()) {
            return placed.toString();
        }
        for (String name : left.keySet()) {
            if (transform.parameters().stream().noneMatch(p -> p.name().equals(name))) {
                throw Refusal.check("CHAIN_SETTING_UNKNOWN", name, step.id());
            }
        }
        Map<String, Object> named = new LinkedHashMap<>(step.arguments());
        named.values().removeIf(Objects::isNull);
        return ", " + Literals.write(named);
    }

    /** A formula that was a step, with what came in put in its place. */
    private static String replaced(String formula, String value) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        boolean alone = isAtom(value);
        for (Token token : Lexer.read(formula, new Complaints())) {
            if (token.isWord(Names.INCOMING)) {
                out.append(formula, from, token.start()).append(alone ? value : "(" + value + ")");
                from = token.end();
            }
        }
        return out.append(formula.substring(from)).toString();
    }

    private static boolean isAtom(String value) {
        Node node = Parser.read(value, new Complaints());
        return node != null && !(node instanceof Node.Binary) && !(node instanceof Node.Unary);
    }
}
