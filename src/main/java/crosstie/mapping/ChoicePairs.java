package crosstie.mapping;

import crosstie.model.Choice;
import crosstie.model.ChoicePair;
import crosstie.model.ChoicePair.Reason;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Proposes the entries of a value map from both option lists: equal names before equal labels before words known to mean the same. A member of the
 * destination is proposed for several of the source only by its name or label, never by meaning; numbers alone never say that two members are one.
 */
public final class ChoicePairs {
    private static final List<List<String>> MEANINGS = List.of(
            List.of("yes", "true", "y", "oui", "ja"),
            List.of("no", "false", "n", "non", "nein"),
            List.of("male", "man", "m", "homme"),
            List.of("female", "woman", "f", "femme"),
            List.of("unknown", "unspecified", "notset", "none", "inconnu"),
            List.of("active", "open", "enabled"),
            List.of("inactive", "closed", "disabled"),
            List.of("canceled", "cancelled", "void"),
            List.of("invoiced", "billed"),
            List.of("widowed", "widowhood", "widow"),
            List.of("married", "spouse"),
            List.of("cohabiting", "cohabitant"),
            List.of("each", "ea", "piece", "pcs", "unit"),
            List.of("pound", "lb", "lbs"),
            List.of("kilogram", "kg"),
            List.of("hour", "hr", "h"),
            List.of("item", "goods", "salesinventory", "inventory"),
            List.of("organization", "organisation", "company", "business"),
            List.of("person", "individual", "people"));

    private static final Map<String, Integer> MEANING = meanings();

    private ChoicePairs() {}

    /** At most one proposal for each member of the source, in its order. */
    public static List<ChoicePair> of(List<Choice> source, List<Choice> destination) {
        Map<String, Choice> values = by(destination, c -> isNumber(c.value()) ? "" : folded(c.value()));
        Map<String, Choice> labels = by(destination, c -> folded(c.label()));
        List<ChoicePair> found = new ArrayList<>();
        for (Choice from : source) {
            pair(from, values, labels).or(() -> meant(from, destination)).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<ChoicePair> pair(Choice from, Map<String, Choice> values, Map<String, Choice> labels) {
        String value = isNumber(from.value()) ? "" : folded(from.value());
        String label = folded(from.label());
        if (!value.isEmpty() && values.containsKey(value)) {
            return Optional.of(new ChoicePair(from, values.get(value), Reason.SAME_VALUE));
        }
        for (String word : List.of(label, value)) {
            Choice to = word.isEmpty() ? null : labels.getOrDefault(word, values.get(word));
            if (to != null) {
                return Optional.of(new ChoicePair(from, to, Reason.SAME_LABEL));
            }
        }
        return Optional.empty();
    }

    private static Optional<ChoicePair> meant(Choice from, List<Choice> destination) {
        Integer meaning = meaning(from);
        List<Choice> same = meaning == null
                ? List.of()
                : destination.stream().filter(c -> meaning.equals(meaning(c))).toList();
        return same.size() == 1
                ? Optional.of(new ChoicePair(from, same.getFirst(), Reason.SAME_MEANING))
                : Optional.empty();
    }

    private static Integer meaning(Choice choice) {
        Integer byLabel = MEANING.get(folded(choice.label()));
        return byLabel == null && !isNumber(choice.value()) ? MEANING.get(folded(choice.value())) : byLabel;
    }

    private static Map<String, Choice> by(List<Choice> all, Function<Choice, String> word) {
        Map<String, Choice> found = new HashMap<>();
        all.forEach(c -> found.putIfAbsent(word.apply(c), c));
        found.remove("");
        return found;
    }

    /** Without case, accents and anything but letters and digits. */
    private static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        apart.chars().filter(Character::isLetterOrDigit).forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-');
    }

    private static Map<String, Integer> meanings() {
        Map<String, Integer> all = new HashMap<>();
        for (int i = 0; i < MEANINGS.size(); i++) {
            for (String word : MEANINGS.get(i)) {
                all.putIfAbsent(word, i);
            }
        }
        return all;
    }
}
