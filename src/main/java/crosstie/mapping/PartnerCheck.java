package crosstie.mapping;

import crosstie.model.Choice;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldType;
import crosstie.model.Problem;
import crosstie.transform.Step;
import crosstie.transform.ValueProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Members of a closed list that the steps of a mapping have no answer for: holes in a value map, found by trying every member. */
record PartnerCheck(Steps steps) {
    private static final int SHOWN = 8;

    List<Problem> problems(Field source, FieldMapping mapping, String at) {
        boolean maps = mapping.steps().stream().anyMatch(s -> s.id().equals("valueMap"));
        if (!maps) {
            return List.of();
        }
        Step[] functions = steps.compile(mapping, value -> value);
        List<Choice> alone = members(source).stream()
                .filter(c -> !passes(value(c, source), functions))
                .toList();
        return alone.isEmpty()
                ? List.of()
                : List.of(Problem.warning(
                        "CHOICE_WITHOUT_PARTNER",
                        at,
                        source.name(),
                        alone.size(),
                        shown(alone),
                        mapping.to().text()));
    }

    static List<Choice> members(Field field) {
        if (field.type() == FieldType.BOOLEAN) {
            return List.of(new Choice("true", ""), new Choice("false", ""));
        }
        return field.type().isChoice() ? field.choices() : List.of();
    }

    /** As rows hold it (D-32, F-33). */
    static Object value(Choice member, Field field) {
        if (field.type() == FieldType.BOOLEAN) {
            return Boolean.valueOf(member.value());
        }
        return ChoiceConversion.holdsNumbers(field) ? (Object) Long.valueOf(member.value()) : member.value();
    }

    private static boolean passes(Object value, Step[] functions) {
        try {
            Object v = value;
            for (Step each : functions) {
                v = each.apply(v);
            }
            return true;
        } catch (ValueProblem hole) {
            return false;
        }
    }

    private static String shown(List<Choice> alone) {
        List<String> names = new ArrayList<>(alone.stream()
                .limit(SHOWN)
                .map(c -> c.label().isBlank() || c.label().equals(c.value()) ? c.value() : c.value() + " " + c.label())
                .toList());
        return names.stream().collect(Collectors.joining(", ", "", alone.size() > SHOWN ? ", …" : ""));
    }
}
