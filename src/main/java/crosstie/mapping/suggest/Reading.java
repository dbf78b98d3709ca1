package crosstie.mapping.suggest;

import java.util.ArrayList;
import java.util.List;

/** The things that a name speaks of, by number in rising order, and how much each tells. */
final class Reading {
    /** For each word that one side has and the other lacks, where such a word makes a thing of its own. */
    private static final double APART = 0.72;

    private static final int NAME = 1;
    private static final int NUMBER = 2;
    private static final List<String> NUMBERS = List.of("number", "id", "code");
    /** A name is no number. */
    private static final double NAME_FOR_NUMBER = 0.85;

    private final String[] words;
    private final int[] things;
    private final float[] weights;
    private final boolean[] apart;
    private final float sum;
    private final int naming;

    Reading(String[] words, int[] things, float[] weights, boolean[] apart) {
        this.words = words;
        this.things = things;
        this.weights = weights;
        this.apart = apart;
        float all = 0;
        for (float w : weights) {
            all += w;
        }
        sum = all;
        List<String> said = List.of(words);
        naming = (said.contains("name") ? NAME : 0) + (NUMBERS.stream().anyMatch(said::contains) ? NUMBER : 0);
    }

    /** Share of the weight that both have, from 0 to 1. */
    double likeness(Reading other) {
        int i = 0;
        int j = 0;
        float common = 0;
        double factor = 1;
        while (i < things.length && j < other.things.length) {
            if (things[i] == other.things[j]) {
                common += weights[i++] + other.weights[j++];
            } else if (things[i] < other.things[j]) {
                factor *= apart[i++] ? APART : 1;
            } else {
                factor *= other.apart[j++] ? APART : 1;
            }
        }
        for (; i < things.length; i++) {
            factor *= apart[i] ? APART : 1;
        }
        for (; j < other.things.length; j++) {
            factor *= other.apart[j] ? APART : 1;
        }
        if (naming != other.naming && naming + other.naming == NAME + NUMBER) {
            factor *= NAME_FOR_NUMBER;
        }
        return common == 0 ? 0 : factor * common / (sum + other.sum);
    }

    /** Words that both have. */
    List<String> common(Reading other) {
        List<String> both = new ArrayList<>();
        for (int i = 0; i < things.length; i++) {
            for (int t : other.things) {
                if (t == things[i]) {
                    both.add(words[i]);
                }
            }
        }
        return both;
    }
}
