package crosstie.mapping.fix;

import crosstie.model.FieldMapping;
import crosstie.model.FieldSource;
import crosstie.model.Fix;
import crosstie.model.Nearest;
import crosstie.model.TransformStep;
import crosstie.transform.Transform;
import crosstie.transform.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Steps put on a mapping, changed or taken off. */
record StepFixes(Catalogue catalogue) {

    /** The step at the end, where what it gives is what the destination gets. */
    static Fix last(Place at, String code, TransformStep step, Object... arguments) {
        List<TransformStep> steps = new ArrayList<>(at.mapping().steps());
        steps.add(step);
        return at.replace(code, at.mapping().withSteps(steps), arguments);
    }

    static TransformStep step(String id, Object... namesAndValues) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new TransformStep(id, arguments);
    }

    /** A step of that name may have been meant; else it goes. */
    List<Fix> unknown(Place at) {
        List<Fix> all = new ArrayList<>();
        TransformStep step = at.mapping().steps().get(at.step());
        List<String> ids = catalogue.all().stream().map(Transform::id).toList();
        for (String id : Nearest.close(step.id(), ids)) {
            all.add(at.replace("useStep", changed(at, new TransformStep(id, step.arguments())), id));
        }
        all.add(removed(at));
        return all;
    }

    static Fix removed(Place at) {
        List<TransformStep> steps = new ArrayList<>(at.mapping().steps());
        TransformStep gone = steps.remove(at.step());
        return at.replace("removeStep", at.mapping().withSteps(steps), gone.id());
    }

    static Fix withoutArgument(Place at) {
        TransformStep step = at.mapping().steps().get(at.step());
        Map<String, Object> arguments = new LinkedHashMap<>(step.arguments());
        arguments.remove(at.argument(0));
        return at.replace("removeArgument", changed(at, new TransformStep(step.id(), arguments)), at.argument(0));
    }

    static Fix withArgument(Place at, String code, String name, Object value, Object... arguments) {
        TransformStep step = at.mapping().steps().get(at.step());
        Map<String, Object> all = new LinkedHashMap<>(step.arguments());
        all.put(name, value);
        return at.replace(code, changed(at, new TransformStep(step.id(), all)), arguments);
    }

    static FieldMapping changed(Place at, TransformStep step) {
        List<TransformStep> steps = new ArrayList<>(at.mapping().steps());
        steps.set(at.step(), step);
        return at.mapping().withSteps(steps);
    }

    /** Joined by a blank, or the first that is not empty. */
    static List<Fix> joined(Place at) {
        return List.of(first(at, step("concat", "separator", " ")), first(at, step("coalesce")));
    }

    private static Fix first(Place at, TransformStep step) {
        List<TransformStep> steps = new ArrayList<>(List.of(step));
        steps.addAll(at.mapping().steps());
        int fields = at.mapping().source() instanceof FieldSource.FromFields f
                ? f.paths().size()
                : 1;
        return at.replace("addStep", at.mapping().withSteps(steps), step.id(), fields);
    }
}
