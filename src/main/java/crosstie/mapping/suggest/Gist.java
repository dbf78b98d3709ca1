package crosstie.mapping.suggest;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What a field speaks of, without the words that name its entity: the same for the same thing of two entities. */
final class Gist {
    private static final Meaning MEANING =
            new Meaning(Vocabulary.shipped(), Vocabulary.shipped().known());

    private Gist() {}

    /** Words in order; the name itself where it says nothing but the entity. */
    static String of(String entity, String path) {
        Set<String> words = new TreeSet<>(MEANING.of(path));
        words.removeAll(MEANING.of(entity));
        return words.isEmpty() ? path.toLowerCase(Locale.ROOT) : String.join(" ", words);
    }
}
