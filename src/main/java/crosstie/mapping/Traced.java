package crosstie.mapping;

import crosstie.model.EmptyRule;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.FieldType;
import crosstie.model.MappingTrace;
import crosstie.model.Problem;
import crosstie.model.RunError;
import crosstie.model.Stage;
import crosstie.model.StepTrace;
import crosstie.model.StepTrace.Kind;
import crosstie.model.TransformStep;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Blank;
import crosstie.transform.Step;
import crosstie.transform.ValueProblem;
import crosstie.transform.formula.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** One mapping followed through one row. Stops at the first place where there is no value. */
final class Traced {
    private final FieldMapping mapping;
    private final Steps steps;
    private final Ends ends;
    private final Map<String, Object> row;
    private final List<StepTrace> found = new ArrayList<>();
    private Object value;

    Traced(FieldMapping mapping, Steps steps, Ends ends, Map<String, Object> row) {
        this.mapping = mapping;
        this.steps = steps;
        this.ends = ends;
        this.row = row;
    }

    MappingTrace trace(String from) {
        boolean goesOn = at(Kind.SOURCE, "", this::source);
        for (int i = 0; goesOn && i < mapping.steps().size(); i++) {
            int step = i;
            goesOn = at(Kind.STEP, mapping.steps().get(i).id(), () -> step(step).apply(value));
        }
        if (goesOn && rule()) {
            conversion();
        }
        return new MappingTrace(from, mapping.to().text(), found);
    }

    /** @return whether there is a value to go on with */
    private boolean at(Kind kind, String name, Supplier<Object> next) {
        RunError error;
        try {
            value = next.get();
            found.add(new StepTrace(kind, name, value, false, null));
            return true;
        } catch (ValueProblem p) {
            error = error(p.code(), p.arguments());
        } catch (ArgumentProblem p) {
            error = error(p.code(), p.arguments());
        } catch (Misfit m) {
            Problem p = m.at("");
            error = error(p.code(), p.arguments().toArray());
        }
        found.add(new StepTrace(kind, name, null, false, error));
        return false;
    }

    private RunError error(String code, Object... arguments) {
        return RunError.of(Stage.MAP, code, mapping.to().text(), arguments);
    }

    private Object source() {
        return switch (mapping.source()) {
            case FieldSource.FromField f -> Examples.input(f.path(), row, ends);
            case FieldSource.FromFields f -> new ArrayList<>(inputs(f.paths()));
            case FieldSource.Constant c -> c.value();
            case FieldSource.FromParameter p ->
                ParameterValues.of(steps.design(), steps.organization(), p.name())
                        .orElse(null);
            case FieldSource.Formula f -> formula(f.text());
        };
    }

    private List<Object> inputs(List<FieldPath> paths) {
        List<Object> all = new ArrayList<>();
        paths.forEach(p -> all.add(Examples.input(p, row, ends)));
        return all;
    }

    private Object formula(String text) {
        List<FieldPath> read = new ArrayList<>();
        Formula formula = steps.language().compile(text, steps.scope(ends), path -> {
            if (!read.contains(path)) {
                read.add(path);
            }
            return read.indexOf(path);
        });
        return formula.of(inputs(read).toArray());
    }

    private Step step(int i) {
        TransformStep step = mapping.steps().get(i);
        return Steps.isFormula(step)
                ? steps.language().step(steps.text(step), steps.scope(FieldType.OTHER, Steps.parts(mapping, i)))
                : steps.transform(step).compile(steps.arguments(step));
    }

    /** The row rule; false when there is nothing to convert. */
    private boolean rule() {
        EmptyRule rule = mapping.emptyRule();
        String word = rule.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        boolean leftOut = rule instanceof EmptyRule.Skip || rule instanceof EmptyRule.Keep;
        if (Blank.is(value) && leftOut) {
            found.add(new StepTrace(Kind.RULE, word, null, true, null));
            return false;
        }
        return at(Kind.RULE, word, () -> ruled(rule)) && !Blank.is(value);
    }

    private Object ruled(EmptyRule rule) {
        if (!Blank.is(value)) {
            return value;
        }
        return switch (rule) {
            case EmptyRule.Fail f -> throw new ValueProblem("VALUE_EMPTY");
            case EmptyRule.Default d -> d.value();
            default -> null;
        };
    }

    private void conversion() {
        at(
                Kind.CONVERSION,
                type(),
                () -> Conversion.to(Target.of(mapping.to(), ends).value()).apply(value));
    }

    /** The destination's type; nothing where there is no such field, which the conversion then tells. */
    private String type() {
        try {
            return Target.of(mapping.to(), ends).value().type().word();
        } catch (Misfit toldByTheConversion) {
            return "";
        }
    }
}
