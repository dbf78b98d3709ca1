package crosstie.mapping.fix;

import crosstie.mapping.Ends;
import crosstie.model.Edit;
import crosstie.model.Fix;
import crosstie.model.Nearest;
import crosstie.model.Parameter;
import crosstie.model.Problem;
import crosstie.model.Severity;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.transform.catalogue.Catalogue;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which one-step fixes there are for a problem, the best first, and the design after one of them. */
public final class Fixes {
    private final Catalogue catalogue;
    private final StepFixes steps;
    private final ZoneId zone;

    /** @param zone in which days are meant, unless somebody says otherwise */
    public Fixes(Catalogue catalogue, ZoneId zone) {
        this.catalogue = catalogue;
        this.steps = new StepFixes(catalogue);
        this.zone = zone;
    }

    /**
     * Fixes for a problem that a check of this very design found; none where a person has to decide.
     *
     * @param ends the shapes that a task maps between; empty where they are not known
     */
    public List<Fix> of(Template design, Problem problem, Function<Task, Optional<Ends>> ends) {
        Place anywhere = Place.of(design, problem, Optional.empty());
        Optional<Task> task = anywhere.isTask()
                ? Optional.of(anywhere.task())
                : design.tasks().stream()
                        .filter(t -> t.destination().equals(anywhere.argument(0)))
                        .findFirst();
        Place at = Place.of(design, problem, task.flatMap(ends));
        List<Fix> all = new ArrayList<>(at.isMapping() ? ofMapping(at) : ofDesign(at));
        if (at.isMapping()
                && problem.severity() == Severity.ERROR
                && at.mapping().enabled()) {
            Fix off = NameFixes.disabled(at, at.mappingAt());
            if (!all.contains(off)) {
                all.add(off);
            }
        }
        return all;
    }

    /** The design with the fix made. */
    public Template apply(Template design, Fix fix) {
        return Edits.made(design, fix.edit());
    }

    private List<Fix> ofMapping(Place at) {
        return switch (at.problem().code()) {
            case "TRANSFORM_UNKNOWN" -> steps.unknown(at);
            case "ARGUMENT_UNKNOWN" -> List.of(StepFixes.withoutArgument(at));
            case "ARGUMENT_MISSING", "ARGUMENT_OUT_OF_RANGE", "ARGUMENT_NOT_A_NUMBER", "VALUE_MAP_MISSING" ->
                List.of(StepFixes.removed(at));
            case "VALUE_MAP_UNKNOWN" -> maps(at);
            case "VALUE_MAP_KEY_REPEATED" -> ValueFixes.repeated(at);
            case "FIELDS_NOT_JOINED" -> StepFixes.joined(at);
            case "DESTINATION_FIELD_REPEATED" ->
                List.of(
                        NameFixes.disabled(at, at.mappingAt()),
                        NameFixes.disabled(at, Integer.parseInt(at.argument(1)) - 1));
            case "PARAMETER_UNKNOWN" -> parameter(at);
            case "SOURCE_FIELD_UNKNOWN" -> NameFixes.field(at, false);
            case "DESTINATION_FIELD_UNKNOWN", "LOOKUP_FIELD_UNKNOWN" -> NameFixes.field(at, true);
            case "NOT_A_LOOKUP" -> NameFixes.withoutPath(at);
            case "LOOKUP_AMBIGUOUS" -> NameFixes.tables(at, at.argument(1));
            case "LOOKUP_TARGET_UNKNOWN" -> NameFixes.tables(at, at.argument(2));
            case "LOOKUP_WITHOUT_PATH" -> NameFixes.keys(at);
            case "BILL_TO_IN_DELIVERY" -> NameFixes.shipTo(at);
            case "CHOICE_UNKNOWN" -> ValueFixes.choice(at);
            case "TOO_LONG" -> ValueFixes.cut(at);
            case "RESULT_DOES_NOT_FIT" -> ValueFixes.result(at);
            case "CHOICE_WITHOUT_PARTNER", "VALUES_WITHOUT_PARTNER" -> ValueFixes.partners(at);
            case "TYPE_MISMATCH" -> TypeFixes.mismatch(at);
            case "TYPE_NARROWS" -> rounded(at, 0);
            case "LENGTH_RISK" -> truncated(at, at.argument(3));
            case "VALUES_TOO_LONG" -> truncated(at, at.argument(5));
            case "PRECISION_RISK" -> rounded(at, Integer.parseInt(at.argument(3)));
            case "VALUES_ROUNDED" -> rounded(at, Integer.parseInt(at.argument(5)));
            case "DATE_ZONE_RISK" ->
                List.of(StepFixes.last(at, "addZone", StepFixes.step("date", "zone", zone.getId()), zone.getId()));
            case "RANGE_RISK" -> clamped(at);
            case "MISSING_WITHOUT_PATH",
                    "MISSING_CREATES_OWN_TABLE",
                    "MISSING_NOT_CREATABLE",
                    "MISSING_CREATE_INCOMPLETE" ->
                List.of(at.replace("missingFail", at.mapping().withMissing(null)));
            default -> List.of();
        };
    }

    private List<Fix> ofDesign(Place at) {
        return switch (at.problem().code()) {
            case "TASK_NAME_REPEATED" -> List.of(renamed(at));
            case "SOURCE_KEY_MISSING" -> KeyFixes.sourceKey(at);
            case "KEY_UNDEFINED" -> KeyFixes.destinationKey(at);
            case "KEY_NOT_MAPPED" -> KeyFixes.mapped(at);
            case "REQUIRED_NOT_MAPPED" -> KeyFixes.required(at);
            case "VALUE_MAP_KEY_REPEATED" -> ValueFixes.repeated(at);
            case "SOURCE_FIELD_UNKNOWN" -> NameFixes.field(at, false);
            case "FILTER_FIELD_UNKNOWN" -> FilterFixes.field(at);
            case "FILTER_VALUE_UNFIT" -> FilterFixes.value(at);
            case "FILTER_WILDCARD" -> FilterFixes.search(at);
            case "EXAMPLE_TASK_UNKNOWN" -> example(at);
            default -> List.of();
        };
    }

    private static List<Fix> truncated(Place at, String length) {
        int n = Integer.parseInt(length);
        return List.of(StepFixes.last(at, "truncate", StepFixes.step("truncate", "length", (long) n), n));
    }

    private static List<Fix> rounded(Place at, int scale) {
        boolean decimals = !at.problem().code().equals("TYPE_NARROWS")
                || !at.argument(1).equals("Long"); // a long number does not get shorter by rounding
        return decimals
                ? List.of(StepFixes.last(at, "round", StepFixes.step("round", "scale", (long) scale), scale))
                : List.of();
    }

    /** Only where this version can. */
    private List<Fix> clamped(Place at) {
        return catalogue.find("clamp").isEmpty()
                ? List.of()
                : List.of(StepFixes.last(
                        at,
                        "clamp",
                        ClampStep.between(at.argument(4), at.argument(5)),
                        at.argument(4),
                        at.argument(5)));
    }

    private static List<Fix> maps(Place at) {
        List<Fix> all = new ArrayList<>();
        for (String name : Nearest.close(
                at.argument(0), List.copyOf(at.design().valueMaps().keySet()))) {
            all.add(StepFixes.withArgument(at, "useMap", "map", name, name));
        }
        all.add(StepFixes.removed(at));
        return all;
    }

    private static List<Fix> parameter(Place at) {
        List<Fix> all = new ArrayList<>();
        String typed = at.argument(0);
        for (String name :
                Nearest.close(typed, List.copyOf(at.design().parameters().keySet()))) {
            all.add(at.replace(
                    "useParameter", at.mapping().withSource(new crosstie.model.FieldSource.FromParameter(name)), name));
        }
        all.add(Fix.of("addParameter", new Edit.SetParameter(Parameter.text(typed, false), null), typed));
        return all;
    }

    private static Fix renamed(Place at) {
        List<String> names = at.design().tasks().stream().map(Task::name).toList();
        int n = 2;
        while (names.contains(at.task().name() + " " + n)) {
            n++;
        }
        String name = at.task().name() + " " + n;
        return Fix.of("rename", new Edit.Rename(lastOf(at, at.task().name()), name), name);
    }

    /** The check names the first of the same name where tasks are equal; the last one is the one to be renamed. */
    private static int lastOf(Place at, String name) {
        List<String> names = at.design().tasks().stream().map(Task::name).toList();
        return names.lastIndexOf(name);
    }

    private static List<Fix> example(Place at) {
        int i = Integer.parseInt(at.problem().where().substring("/examples/".length()));
        return List.of(Fix.of("dropExample", new Edit.DropExample(i), i + 1));
    }
}
