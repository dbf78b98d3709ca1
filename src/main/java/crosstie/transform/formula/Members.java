package crosstie.transform.formula;

import crosstie.model.Choice;
import crosstie.model.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Members of closed lists as formulas name them: by value or by label. */
final class Members {
    private Members() {}

    /** A fixed value beside a choice field becomes the member that it names; one that names none is a problem. */
    static Bound named(Bound value, Bound beside, Complaints complaints) {
        Field field = beside.field();
        if (!value.fixed()
                || value.value() == null
                || field == null
                || field.choices().isEmpty()) {
            return value;
        }
        String said = Values.text(value.value());
        Optional<Choice> member = member(field.choices(), said);
        if (member.isEmpty()) {
            complaints.error("FORMULA_MEMBER_UNKNOWN", value.node(), said, field.name(), shown(field));
        }
        return member.map(m -> Bound.fixed(value.node(), value.type(), m.value()))
                .orElse(value);
    }

    private static Optional<Choice> member(List<Choice> choices, String said) {
        return choices.stream()
                .filter(c -> c.value().equals(said))
                .findFirst()
                .or(() -> choices.stream()
                        .filter(c ->
                                c.value().equalsIgnoreCase(said) || c.label().equalsIgnoreCase(said))
                        .findFirst());
    }

    private static String shown(Field field) {
        return field.choices().stream().limit(12).map(Choice::value).collect(Collectors.joining(", "));
    }
}
