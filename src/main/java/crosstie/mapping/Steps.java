package crosstie.mapping;

import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.FieldType;
import crosstie.model.OrganizationMapping;
import crosstie.model.Template;
import crosstie.model.TransformStep;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Arguments;
import crosstie.transform.RunFacts;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import crosstie.transform.catalogue.Catalogue;
import crosstie.transform.formula.Language;
import crosstie.transform.formula.Scope;
import java.time.Instant;
import java.util.List;

/** Compiles the steps and formulas of a mapping with the value maps and parameters of its template. */
record Steps(
        Catalogue catalogue, Language language, Template design, OrganizationMapping organization, RunFacts facts) {
    /** The step that holds a formula; no entry of the catalogue, because its functions are the catalogue. */
    static final String FORMULA = "formula";

    Steps(Catalogue catalogue, Template design, RunFacts facts) {
        this(catalogue, new Language(catalogue), design, OrganizationMapping.NONE, facts);
    }

    /** Outside a run. */
    Steps(Catalogue catalogue, Template design) {
        this(catalogue, design, RunFacts.at(Instant.EPOCH));
    }

    /** With the parameters of an organization. */
    Steps in(OrganizationMapping other) {
        return new Steps(catalogue, language, design, other, facts);
    }

    static boolean isFormula(TransformStep step) {
        return step.id().equals(FORMULA);
    }

    /** @throws ArgumentProblem {@code TRANSFORM_UNKNOWN} */
    Transform transform(TransformStep step) {
        return catalogue.find(step.id()).orElseThrow(() -> new ArgumentProblem("TRANSFORM_UNKNOWN", step.id()));
    }

    Arguments arguments(TransformStep step) {
        return new Arguments(step.arguments(), design.valueMaps(), facts);
    }

    /** @throws ArgumentProblem {@code ARGUMENT_MISSING} */
    String text(TransformStep formula) {
        return arguments(formula).text("text");
    }

    /** What formulas can name where the shapes are not known. */
    Scope scope() {
        return Scope.of(facts)
                .withParameters(design.parameters(), name -> ParameterValues.of(design, organization, name))
                .withMaps(design.valueMaps());
    }

    Scope scope(Ends ends) {
        return scope().withSource(ends.source(), path -> Origin.of(path, ends))
                .withTables((destination, name) -> (destination ? ends.destinations() : ends.sources()).apply(name));
    }

    /** What a formula sees that is a step. */
    Scope scope(FieldType in, int parts) {
        return scope().withIncoming(in, parts);
    }

    /** How many fields come into the first step at once; -1 for one value. */
    static int parts(FieldMapping mapping, int step) {
        return step == 0 && mapping.source() instanceof FieldSource.FromFields several
                ? several.paths().size()
                : -1;
    }

    FieldType result(FieldMapping mapping, int step, FieldType in) {
        TransformStep one = mapping.steps().get(step);
        return isFormula(one)
                ? language.result(text(one), scope(in, parts(mapping, step)))
                : transform(one).result(in, arguments(one));
    }

    /** Fields and lookup paths that a mapping reads, a formula's included. */
    List<FieldPath> paths(FieldSource source) {
        return source instanceof FieldSource.Formula formula
                ? language.read(formula.text(), scope()).formula().paths()
                : source.paths();
    }

    /** Whether a step says something else for each row, or asks other rows: what becomes of a fixed value is not known before the first row. */
    boolean areUnstable(FieldMapping mapping) {
        return mapping.steps().stream()
                .anyMatch(s -> !isFormula(s) && !transform(s).isStable());
    }

    /** The same of what a formula may say. */
    boolean haveFormula(FieldMapping mapping) {
        return mapping.steps().stream().anyMatch(Steps::isFormula);
    }

    /** The functions, in order; fixed results of the last one stand in the destination's type already. */
    Step[] compile(FieldMapping mapping, Step conversion) {
        Step[] all = new Step[mapping.steps().size()];
        for (int i = 0; i < all.length; i++) {
            TransformStep step = mapping.steps().get(i);
            all[i] = isFormula(step)
                    ? language.step(text(step), scope(FieldType.OTHER, parts(mapping, i)))
                    : compile(step, i == all.length - 1, conversion);
        }
        return all;
    }

    private Step compile(TransformStep step, boolean last, Step conversion) {
        Arguments arguments = arguments(step);
        Transform transform = transform(step);
        return transform.compile(last ? FixedResults.converted(transform, arguments, conversion) : arguments);
    }
}
