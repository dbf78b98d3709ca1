package crosstie.mapping;

import crosstie.model.Choice;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.transform.CanonicalText;
import crosstie.transform.Step;
import crosstie.transform.ValueProblem;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * To members of a closed list, by member name, number or, where it is unique, label; without case. A member that the list lacks is
 * {@code CHOICE_UNKNOWN}: never null and never the default. Where the list is not known the value passes as number or name.
 */
final class ChoiceConversion {
    private static final int SHOWN = 8;

    private ChoiceConversion() {}

    static Step one(Field field) {
        if (field.choices().isEmpty()) {
            return value -> unlisted(value, field);
        }
        Map<Object, Object> members = members(field);
        return value -> {
            Object member = members.get(value);
            return member != null ? member : byText(value, members, field);
        };
    }

    /** Several of a list, comma separated (D-32). */
    static Step several(Field field) {
        if (field.choices().isEmpty()) {
            return CanonicalText::of;
        }
        Map<Object, Object> members = members(field);
        return value -> List.of(CanonicalText.of(value).split(",", -1)).stream()
                .map(part -> byText(part.strip(), members, field).toString())
                .collect(Collectors.joining(","));
    }

    private static Object byText(Object value, Map<Object, Object> members, Field field) {
        Object member = members.get(text(value).toLowerCase(Locale.ROOT));
        if (member == null) {
            throw new ValueProblem("CHOICE_UNKNOWN", CanonicalText.of(value), shown(field));
        }
        return member;
    }

    /** A boolean means the members Yes and No of an F&O list. */
    private static String text(Object value) {
        return value instanceof Boolean b ? b ? "yes" : "no" : CanonicalText.of(value);
    }

    /** Members by value in the class of rows, by folded value, and by folded label. */
    private static Map<Object, Object> members(Field field) {
        boolean numbers = holdsNumbers(field);
        Map<Object, Object> all = new HashMap<>();
        for (Choice c : field.choices()) {
            Object member = numbers ? (Object) Long.valueOf(c.value()) : c.value();
            all.put(member, member);
            all.put(c.value().toLowerCase(Locale.ROOT), member);
        }
        labels(field).forEach((label, same) -> {
            if (same.size() == 1) {
                all.putIfAbsent(label, all.get(same.getFirst().value().toLowerCase(Locale.ROOT)));
            }
        });
        return all;
    }

    private static Map<String, List<Choice>> labels(Field field) {
        return field.choices().stream()
                .filter(c -> !c.label().isBlank())
                .collect(Collectors.groupingBy(c -> c.label().toLowerCase(Locale.ROOT)));
    }

    /** Whether rows hold the list's numbers (D-32) and not its names (F-33). */
    static boolean holdsNumbers(Field field) {
        return field.choices().stream().allMatch(c -> isNumber(c.value()));
    }

    private static boolean isNumber(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        return text.length() > from
                && text.length() <= 18
                && text.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
    }

    private static Object unlisted(Object value, Field field) {
        return switch (value) {
            case Boolean b when Fit.isYesNo(field) -> b ? "Yes" : "No";
            case Long n -> n;
            case Integer n -> n.longValue();
            case BigDecimal d -> NumberConversion.whole(field).apply(d);
            case String s ->
                field.type() == FieldType.STATE || field.wireType().endsWith("Int32")
                        ? NumberConversion.whole(field).apply(s)
                        : s.strip();
            default -> throw Mismatch.of(value, field.type());
        };
    }

    static String shown(Field field) {
        String some = field.choices().stream()
                .limit(SHOWN)
                .map(c -> c.label().isBlank() || c.label().equals(c.value()) ? c.value() : c.value() + " " + c.label())
                .collect(Collectors.joining(", "));
        return field.choices().size() > SHOWN ? some + ", …" : some;
    }
}
