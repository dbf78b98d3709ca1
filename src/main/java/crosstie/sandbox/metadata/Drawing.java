package crosstie.sandbox.metadata;

import crosstie.sandbox.metadata.Words.Attribute;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Draws names that fit together, always the same for a seed and a place. */
final class Drawing {
    private static final int WEIGHTS =
            Words.ATTRIBUTES.stream().mapToInt(Attribute::weight).sum();

    private final SplittableRandom random;

    Drawing(long seed, long place) {
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + place);
    }

    SplittableRandom random() {
        return random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    Attribute attribute() {
        int at = random.nextInt(WEIGHTS);
        for (Attribute each : Words.ATTRIBUTES) {
            at -= each.weight();
            if (at < 0) return each;
        }
        throw new IllegalStateException();
    }

    /** A property name that ends with the word and is not taken yet; takes it. */
    String property(String last, Set<String> taken) {
        String first = one(Words.THINGS);
        String name = (chance(30) ? first + other(first) : first) + last;
        while (!taken.add(name)) {
            String again = one(Words.THINGS);
            name = again + other(again) + last;
        }
        return name;
    }

    private String other(String than) {
        String word = one(Words.THINGS);
        return word.equals(than) ? "" : word;
    }
}
