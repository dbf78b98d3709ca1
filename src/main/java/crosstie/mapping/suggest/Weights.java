package crosstie.mapping.suggest;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How much each word tells: less where many fields of the entity have it, little where it speaks of the entity itself. */
final class Weights {
    private static final double LIGHT = 0.08;
    private static final double NAMING = 0.2;
    private static final double WEAK = 0.25;
    private static final double APART = 1.3;
    private static final double RARITY = 0.25;

    private final Vocabulary vocabulary;
    private final Set<String> entityWords;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param entityWords what both entities are called */
    Weights(Vocabulary vocabulary, Set<String> entityWords) {
        this.vocabulary = vocabulary;
        this.entityWords = Set.copyOf(entityWords);
    }

    /** The candidates of one side, ready to be compared. */
    List<Side> of(String entity, Collection<Candidate> candidates) {
        Map<String, Integer> uses = new HashMap<>();
        for (Candidate c : candidates) {
            c.readings().stream().flatMap(Set::stream).distinct().forEach(w -> uses.merge(w, 1, Integer::sum));
        }
        return candidates.stream()
                .map(c -> new Side(
                        c,
                        c.readings().stream().map(r -> reading(r, uses)).toArray(Reading[]::new),
                        c.path().text().toLowerCase(Locale.ROOT),
                        Gist.of(entity, c.path().text()),
                        seldom(c)))
                .toList();
    }

    private boolean seldom(Candidate c) {
        return c.readings().stream().anyMatch(r -> r.stream().anyMatch(vocabulary::isSeldom));
    }

    private Reading reading(Set<String> words, Map<String, Integer> uses) {
        String[] sorted = words.toArray(String[]::new);
        Arrays.sort(sorted, (a, b) -> Integer.compare(number(a), number(b)));
        int[] things = new int[sorted.length];
        float[] weights = new float[sorted.length];
        boolean[] apart = new boolean[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            things[i] = number(sorted[i]);
            weights[i] = (float) weight(sorted[i], uses.getOrDefault(sorted[i], 1));
            apart[i] = vocabulary.keepsApart(sorted[i]) && !entityWords.contains(sorted[i]);
        }
        return new Reading(sorted, things, weights, apart);
    }

    private int number(String word) {
        return numbers.computeIfAbsent(word, w -> numbers.size());
    }

    private double weight(String word, int uses) {
        return base(word) / (1 + RARITY * Math.log(uses));
    }

    private double base(String word) {
        if (vocabulary.isLight(word)) {
            return LIGHT;
        }
        if (vocabulary.isNaming(word)) {
            return NAMING;
        }
        if (entityWords.contains(word) || vocabulary.isWeak(word)) {
            return WEAK;
        }
        return vocabulary.keepsApart(word) ? APART : 1;
    }
}
