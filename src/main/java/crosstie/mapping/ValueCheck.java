package crosstie.mapping;

import crosstie.model.EmptyRule;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.FieldType;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Template;
import crosstie.model.TransformStep;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Blank;
import crosstie.transform.CanonicalText;
import crosstie.transform.RowsAwaited;
import crosstie.transform.Step;
import crosstie.transform.ValueProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether what a mapping gives can go where it points: types by the shapes, fixed values by trying them. */
record ValueCheck(Template design, Ends ends, OrganizationMapping organization, Steps steps) {

    List<Problem> problems(FieldMapping mapping, Target target, String at) {
        List<Problem> found = new ArrayList<>();
        Step conversion = Conversion.to(target.value());
        try {
            switch (mapping.source()) {
                case FieldSource.Constant c -> constant(c.value(), mapping, conversion, at + "/value", found);
                case FieldSource.FromParameter p -> parameter(p, mapping, conversion, at + "/parameter", found);
                case FieldSource.FromField f -> flow(f.path(), mapping, target, at, found);
                case FieldSource.FromFields f ->
                    f.paths().stream().findFirst().ifPresent(p -> flow(p, mapping, target, at, found));
                case FieldSource.Formula f ->
                    found.addAll(new FormulaFit(ends, steps).problems(f, mapping, target, at));
            }
            lastStep(mapping, conversion, at, found);
        } catch (ArgumentProblem reportedWithTheStep) {
            return found;
        }
        standIns(mapping.emptyRule(), conversion, at + "/empty", found);
        return found;
    }

    private void parameter(
            FieldSource.FromParameter p, FieldMapping mapping, Step conversion, String at, List<Problem> found) {
        Optional<Object> value = ParameterValues.of(design, organization, p.name());
        boolean needed = design.parameters().containsKey(p.name())
                && design.parameters().get(p.name()).required();
        if (value.isEmpty() && needed) {
            found.add(Problem.error("PARAMETER_WITHOUT_VALUE", at, p.name()));
        }
        constant(value.orElse(null), mapping, conversion, at, found);
    }

    private void constant(Object value, FieldMapping mapping, Step conversion, String at, List<Problem> found) {
        if (steps.areUnstable(mapping)) {
            return;
        }
        try {
            Object result = value;
            for (Step step : steps.compile(mapping, conversion)) {
                result = step.apply(result);
            }
            fixed(result, conversion, at, found);
        } catch (ValueProblem p) {
            found.add(Problem.error(p.code(), at, p.arguments()));
        } catch (RowsAwaited onlyKnownInARun) {
            return;
        }
    }

    private void lastStep(FieldMapping mapping, Step conversion, String at, List<Problem> found) {
        if (mapping.steps().isEmpty() || Steps.isFormula(mapping.steps().getLast())) {
            return;
        }
        TransformStep last = mapping.steps().getLast();
        String place = at + "/steps/" + (mapping.steps().size() - 1);
        FixedResults.of(steps.transform(last), steps.arguments(last)).forEach((key, value) -> {
            try {
                conversion.apply(value);
            } catch (ValueProblem p) {
                String cause = p.code() + " (" + String.join(", ", words(p)) + ")";
                found.add(Problem.error(
                        "RESULT_DOES_NOT_FIT",
                        place,
                        key,
                        CanonicalText.of(value),
                        mapping.to().text(),
                        cause));
            }
        });
    }

    private static List<String> words(ValueProblem p) {
        return java.util.Arrays.stream(p.arguments()).map(String::valueOf).toList();
    }

    private static void standIns(EmptyRule rule, Step conversion, String at, List<Problem> found) {
        if (rule instanceof EmptyRule.Default d) {
            fixed(d.value(), conversion, at + "/default", found);
        } else if (rule instanceof EmptyRule.Apart a) {
            a.rules().forEach((kind, one) -> standIns(one, conversion, at + "/" + kind.word(), found));
            standIns(a.otherwise() == null ? EmptyRule.CLEAR : a.otherwise(), conversion, at + "/otherwise", found);
        }
    }

    private static void fixed(Object value, Step conversion, String at, List<Problem> found) {
        if (Blank.is(value)) {
            return;
        }
        try {
            conversion.apply(value);
        } catch (ValueProblem p) {
            found.add(Problem.error(p.code(), at, p.arguments()));
        }
    }

    /** A field of a related row whose table is not known has no type: its values are held against the destination row by row. */
    private void flow(FieldPath from, FieldMapping mapping, Target target, String at, List<Problem> found) {
        Field source = Origin.of(from, ends).orElse(null);
        FieldType type = source == null ? FieldType.OTHER : source.type();
        type = new FormulaFit(ends, steps).through(mapping, type, at, found);
        Field to = target.value();
        boolean bare = mapping.steps().isEmpty();
        if (to.type() == FieldType.LOOKUP && type.isText() && !target.column().isLookup()) {
            found.add(Problem.error("LOOKUP_WITHOUT_PATH", at + "/to", to.name(), Fit.targets(to)));
            return;
        }
        switch (Fit.of(type, bare ? source : null, to, bare)) {
            case NO ->
                found.add(Problem.error(
                        "TYPE_MISMATCH", at, from.text(), type.word(), to.type().word(), Fit.remedy(type, to.type())));
            case NARROWS -> narrows(from, type, mapping, to, at, found);
            case YES -> length(from, source, mapping, to, at, found);
        }
        if (source != null) {
            found.addAll(new PairCheck(from, source, mapping, to, at).problems());
            found.addAll(new PartnerCheck(steps).problems(source, mapping, at));
        }
    }

    /** Decimals rounded to whole numbers are whole. */
    private static void narrows(
            FieldPath from, FieldType type, FieldMapping mapping, Field to, String at, List<Problem> found) {
        if (mapping.steps().stream().noneMatch(s -> s.id().equals("round"))) {
            found.add(Problem.warning(
                    "TYPE_NARROWS",
                    at,
                    from.text(),
                    type.word(),
                    mapping.to().text(),
                    to.type().word()));
        }
    }

    private static void length(
            FieldPath from, Field source, FieldMapping mapping, Field to, String at, List<Problem> found) {
        boolean untouched = mapping.steps().stream().allMatch(s -> s.id().equals("default"));
        if (untouched && source != null && to.maxLength() > 0 && source.maxLength() > to.maxLength()) {
            found.add(Problem.warning("LENGTH_RISK", at, from.text(), source.maxLength(), to.name(), to.maxLength()));
        }
    }
}
