package crosstie.mapping.fix;

import crosstie.mapping.Ends;
import crosstie.model.Choice;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.FieldType;
import crosstie.model.Fix;
import crosstie.model.TransformStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The one step that makes a value fit where it goes. */
final class TypeFixes {
    private TypeFixes() {}

    static List<Fix> mismatch(Place at) {
        if (at.ends().isEmpty() || !at.rest().isEmpty()) {
            return List.of();
        }
        Optional<Field> from = source(at, at.ends().get());
        Optional<Field> to = destination(at, at.ends().get());
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        return step(from.get(), to.get())
                .map(s -> List.of(StepFixes.last(at, "addStep", s, s.id())))
                .orElse(List.of());
    }

    static Optional<Field> source(Place at, Ends ends) {
        return at.mapping().source().paths().stream()
                .findFirst()
                .flatMap(p -> ends.source().field(p.field()).filter(f -> !p.isLookup()));
    }

    static Optional<Field> destination(Place at, Ends ends) {
        FieldPath to = at.mapping().to();
        return to.isLookup() ? Optional.empty() : ends.destination().field(to.field());
    }

    private static Optional<TransformStep> step(Field from, Field to) {
        return switch (to.type()) {
            case TEXT, MEMO -> text(from);
            case INTEGER, LONG, DECIMAL, MONEY ->
                from.type().isText() ? Optional.of(StepFixes.step("number")) : numbers(from);
            case DATE, DATE_TIME -> from.type().isText() ? Optional.of(StepFixes.step("date")) : Optional.empty();
            case BOOLEAN -> yesNo(from);
            case CHOICE, STATE -> Optional.of(partners(from, to));
            default -> Optional.empty();
        };
    }

    private static Optional<TransformStep> text(Field from) {
        return switch (from.type()) {
            case BOOLEAN -> Optional.of(StepFixes.step("yesNo", "yes", "Yes", "no", "No"));
            case DATE, DATE_TIME -> Optional.of(StepFixes.step("formatDate", "pattern", "yyyy-MM-dd"));
            default -> Optional.empty();
        };
    }

    private static Optional<TransformStep> numbers(Field from) {
        return from.type() == FieldType.BOOLEAN
                ? Optional.of(StepFixes.step("valueMap", "entries", entries("true", 1L, "false", 0L)))
                : Optional.empty();
    }

    private static Optional<TransformStep> yesNo(Field from) {
        if (from.type().isText()) {
            return Optional.of(StepFixes.step("valueMap", "entries", entries("yes", true, "no", false)));
        }
        if (from.type().isNumber()) {
            return Optional.of(StepFixes.step("valueMap", "entries", entries("1", true, "0", false)));
        }
        return from.type().isChoice() ? Optional.of(partners(from, null)) : Optional.empty();
    }

    private static Map<String, Object> entries(String a, Object one, String b, Object other) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(a, one);
        all.put(b, other);
        return all;
    }

    /** A value map with the members of both lists that bear one name; the others are for a person to add. */
    static TransformStep partners(Field from, Field to) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (from.type() == FieldType.BOOLEAN) {
            member("yes", to).ifPresent(v -> entries.put("true", v));
            member("no", to).ifPresent(v -> entries.put("false", v));
        } else if (from.type().isChoice()) {
            for (Choice c : from.choices()) {
                partner(c, to).ifPresent(v -> entries.put(c.value(), v));
            }
        } else if (to != null) {
            to.choices().forEach(c -> entries.put(c.label().isBlank() ? c.value() : c.label(), c.value()));
        }
        return StepFixes.step("valueMap", "entries", entries);
    }

    /** The member of the other list with the same name or label; yes and no of no list are booleans. */
    static Optional<Object> partner(Choice member, Field to) {
        Optional<Object> byLabel = member.label().isBlank() ? Optional.empty() : member(member.label(), to);
        return byLabel.isPresent() || isNumber(member.value()) ? byLabel : member(member.value(), to);
    }

    /** A number means something else in every list. */
    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-');
    }

    private static Optional<Object> member(String name, Field to) {
        String word = name.toLowerCase(Locale.ROOT);
        if (to == null || to.type() == FieldType.BOOLEAN) {
            return word.equals("yes") || word.equals("no") ? Optional.of(word.equals("yes")) : Optional.empty();
        }
        return to.choices().stream()
                .filter(c -> c.value().equalsIgnoreCase(name) || c.label().equalsIgnoreCase(name))
                .<Object>map(Choice::value)
                .findFirst();
    }
}
