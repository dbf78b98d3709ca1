package crosstie.mapping;

import crosstie.model.FieldMapping;
import crosstie.model.Template;
import crosstie.model.TransformStep;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Arguments;
import crosstie.transform.RunFacts;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import crosstie.transform.catalogue.Catalogue;
import java.time.Instant;

/** Compiles the steps of a mapping with the value maps of its template. */
record Steps(Catalogue catalogue, Template design, RunFacts facts) {

    /** Outside a run. */
    Steps(Catalogue catalogue, Template design) {
        this(catalogue, design, RunFacts.at(Instant.EPOCH));
    }

    /** @throws ArgumentProblem {@code TRANSFORM_UNKNOWN} or {@code FORMULA_NOT_SUPPORTED} */
    Transform transform(TransformStep step) {
        return catalogue
                .find(step.id())
                .orElseThrow(() -> step.id().equals("formula")
                        ? new ArgumentProblem("FORMULA_NOT_SUPPORTED")
                        : new ArgumentProblem("TRANSFORM_UNKNOWN", step.id()));
    }

    Arguments arguments(TransformStep step) {
        return new Arguments(step.arguments(), design.valueMaps(), facts);
    }

    /** The functions, in order; fixed results of the last one stand in the destination's type already. */
    Step[] compile(FieldMapping mapping, Step conversion) {
        Step[] all = new Step[mapping.steps().size()];
        for (int i = 0; i < all.length; i++) {
            TransformStep step = mapping.steps().get(i);
            Arguments arguments = arguments(step);
            boolean last = i == all.length - 1;
            all[i] = transform(step)
                    .compile(last ? FixedResults.converted(step.id(), arguments, conversion) : arguments);
        }
        return all;
    }
}
