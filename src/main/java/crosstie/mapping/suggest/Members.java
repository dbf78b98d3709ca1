package crosstie.mapping.suggest;

import crosstie.model.Choice;
import crosstie.model.Field;
import crosstie.model.FieldType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Members of two closed lists that mean the same, by label or name, however spaced and in any case. */
final class Members {
    private static final List<Choice> YES_NO = List.of(new Choice("false", "No"), new Choice("true", "Yes"));

    private Members() {}

    /** Share of the shorter list that has a partner in the other. */
    static double overlap(Field from, Field to) {
        int shorter = Math.min(of(from).size(), of(to).size());
        return shorter == 0 ? 0 : Math.min(1, (double) pairs(from, to).size() / shorter);
    }

    /** From the source's value to the destination's, in the source's order. */
    static Map<String, Object> pairs(Field from, Field to) {
        Map<String, String> there = new HashMap<>();
        for (Choice c : of(to)) {
            there.putIfAbsent(folded(c.value()), c.value());
            there.putIfAbsent(folded(c.label()), c.value());
        }
        Map<String, Object> pairs = new LinkedHashMap<>();
        for (Choice c : of(from)) {
            String partner = there.get(folded(c.label()));
            String found = partner == null && !isNumber(c.value()) ? there.get(folded(c.value())) : partner;
            if (found != null) {
                pairs.put(c.value(), found);
            }
        }
        return pairs;
    }

    private static List<Choice> of(Field field) {
        return field.type() == FieldType.BOOLEAN && field.choices().isEmpty() ? YES_NO : field.choices();
    }

    /** A number says nothing about its meaning on the other side. */
    private static boolean isNumber(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> Character.isDigit(c) || c == '-');
    }

    private static String folded(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
