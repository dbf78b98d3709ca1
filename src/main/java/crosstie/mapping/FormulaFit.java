package crosstie.mapping;

import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldSource;
import crosstie.model.FieldType;
import crosstie.model.FormulaProblem;
import crosstie.model.Problem;
import crosstie.model.Severity;
import crosstie.model.TransformStep;
import crosstie.transform.Blank;
import crosstie.transform.CanonicalText;
import crosstie.transform.Step;
import crosstie.transform.ValueProblem;
import crosstie.transform.formula.Formula;
import crosstie.transform.formula.Language.Reading;
import crosstie.transform.formula.Scope;
import java.util.ArrayList;
import java.util.List;

/** Formulas against the shapes of both ends: names and types of the source, and whether the result can go where it points. */
record FormulaFit(Ends ends, Steps steps) {

    /** What the structure has reported is not said twice. */
    List<Problem> problems(FieldSource.Formula source, FieldMapping mapping, Target target, String at) {
        Reading alone = steps.language().read(source.text(), steps.scope());
        Reading typed = steps.language().read(source.text(), steps.scope(ends));
        List<Problem> found = new ArrayList<>(news(alone, typed, at + "/formula"));
        if (hasErrors(alone) || hasErrors(typed)) {
            return found;
        }
        Formula formula = typed.formula();
        boolean bare = mapping.steps().isEmpty();
        Field field = bare ? formula.field().orElse(null) : null;
        FieldType type = through(mapping, formula.type(), at, found);
        List<Problem> unfit = result(type, field, source.text(), target, at);
        found.addAll(unfit);
        if (bare && unfit.stream().noneMatch(p -> p.severity() == Severity.ERROR)) {
            formula.outcomes().forEach(o -> outcome(o, target, at, found));
        }
        return found;
    }

    /** The type after all steps; formulas among them are checked against what comes in. */
    FieldType through(FieldMapping mapping, FieldType in, String at, List<Problem> found) {
        FieldType type = in;
        for (int i = 0; i < mapping.steps().size(); i++) {
            TransformStep step = mapping.steps().get(i);
            if (Steps.isFormula(step)) {
                int parts = Steps.parts(mapping, i);
                Scope alone = steps.scope(FieldType.OTHER, parts);
                Reading typed = steps.language().read(steps.text(step), steps.scope(type, parts));
                found.addAll(news(steps.language().read(steps.text(step), alone), typed, at + "/steps/" + i));
            }
            type = steps.result(mapping, i, type);
        }
        return type;
    }

    private static List<Problem> news(Reading alone, Reading typed, String at) {
        return typed.problems().stream()
                .filter(p -> !alone.problems().contains(p))
                .map(p -> p.at(at))
                .toList();
    }

    static boolean hasErrors(Reading reading) {
        return reading.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    private List<Problem> result(FieldType type, Field field, String text, Target target, String at) {
        Field to = target.value();
        if (to.type() == FieldType.LOOKUP && type.isText() && !target.column().isLookup()) {
            return List.of(Problem.error("LOOKUP_WITHOUT_PATH", at + "/to", to.name(), Fit.targets(to)));
        }
        String words = to.type().word();
        return switch (Fit.of(type, field, to, field != null)) {
            case NO ->
                List.of(Problem.error(
                        "TYPE_MISMATCH", at + "/formula", text, type.word(), words, Fit.remedy(type, to.type())));
            case NARROWS ->
                List.of(Problem.warning(
                        "TYPE_NARROWS",
                        at + "/formula",
                        text,
                        type.word(),
                        target.column().path().text(),
                        words));
            case YES -> List.of();
        };
    }

    /** A value that the formula says as it stands can be tried before a run. */
    private static void outcome(Formula.Outcome outcome, Target target, String at, List<Problem> found) {
        if (Blank.is(outcome.value())) {
            return;
        }
        Step conversion = Conversion.to(target.value());
        try {
            conversion.apply(outcome.value());
        } catch (ValueProblem p) {
            found.add(FormulaProblem.error(
                            "FORMULA_RESULT_UNFIT",
                            outcome.start(),
                            outcome.end(),
                            CanonicalText.of(outcome.value()),
                            target.column().path().text(),
                            p.code())
                    .at(at + "/formula"));
        }
    }
}
