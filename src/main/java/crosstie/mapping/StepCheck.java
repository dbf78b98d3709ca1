package crosstie.mapping;

import crosstie.model.FieldMapping;
import crosstie.model.FieldSource;
import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Problem;
import crosstie.model.TransformStep;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Arguments;
import crosstie.transform.Transform;
import crosstie.transform.formula.Scope;
import crosstie.transform.lookup.ValueMaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps of a mapping: whether each is known and has the arguments it needs. */
record StepCheck(Steps steps) {
    private static final Set<String> JOINING = Set.of("concat", "coalesce", Steps.FORMULA);

    List<Problem> problems(FieldMapping mapping, String where) {
        List<Problem> found = new ArrayList<>();
        if (mapping.source() instanceof FieldSource.FromFields && !joins(mapping)) {
            found.add(Problem.error("FIELDS_NOT_JOINED", where + "/steps"));
        }
        for (int i = 0; i < mapping.steps().size(); i++) {
            TransformStep step = mapping.steps().get(i);
            String at = where + "/steps/" + i;
            if (Steps.isFormula(step)) {
                formula(step, Steps.parts(mapping, i), at, found);
            } else {
                check(step, at, found);
            }
        }
        return found;
    }

    private static boolean joins(FieldMapping mapping) {
        return !mapping.steps().isEmpty()
                && JOINING.contains(mapping.steps().getFirst().id());
    }

    private void formula(TransformStep step, int parts, String at, List<Problem> found) {
        try {
            Scope scope = steps.scope(FieldType.OTHER, parts);
            steps.language().read(steps.text(step), scope).problems().forEach(p -> found.add(p.at(at)));
            unknown(Set.of("text"), step, at, found);
        } catch (ArgumentProblem p) {
            found.add(Problem.error(p.code(), at, p.arguments()));
        }
    }

    private void check(TransformStep step, String at, List<Problem> found) {
        try {
            Transform transform = steps.transform(step);
            Arguments arguments = steps.arguments(step);
            transform.compile(arguments);
            unknown(transform.parameters().stream().map(Parameter::name).collect(Collectors.toSet()), step, at, found);
            if (step.id().equals("valueMap") && arguments.value("map").isEmpty()) {
                found.addAll(ValueMapCheck.of(ValueMaps.of(arguments), at));
            }
        } catch (ArgumentProblem p) {
            found.add(Problem.error(p.code(), at, p.arguments()));
        }
    }

    private static void unknown(Set<String> known, TransformStep step, String at, List<Problem> found) {
        for (String name : step.arguments().keySet()) {
            if (!known.contains(name)) {
                found.add(Problem.warning("ARGUMENT_UNKNOWN", at, name, step.id(), String.join(", ", known)));
            }
        }
    }
}
