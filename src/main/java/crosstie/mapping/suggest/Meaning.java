package crosstie.mapping.suggest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** From a name or label to the things that it speaks of: cut into words, publisher's prefix dropped, in the singular, synonyms made one. */
final class Meaning {
    private final Vocabulary vocabulary;
    private final Cutting cutting;

    Meaning(Vocabulary vocabulary, Set<String> known) {
        this.vocabulary = vocabulary;
        this.cutting = new Cutting(known);
    }

    Set<String> of(String name) {
        List<String> words = singular(cutting.words(name));
        if (words.size() > 1 && vocabulary.isPrefix(words.getFirst())) {
            words.removeFirst();
        }
        Set<String> things = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); ) {
            i += take(words, i, things);
        }
        return things;
    }

    /** The longest phrase that begins here; the word itself where there is none. */
    private int take(List<String> words, int at, Set<String> things) {
        for (int n = Math.min(Vocabulary.LONGEST_PHRASE, words.size() - at); n > 0; n--) {
            List<String> meant = vocabulary.meaning(String.join(" ", words.subList(at, at + n)));
            if (meant != null) {
                things.addAll(meant);
                return n;
            }
        }
        if (!vocabulary.isFiller(words.get(at))) {
            things.add(words.get(at));
        }
        return 1;
    }

    private static List<String> singular(List<String> words) {
        List<String> all = new ArrayList<>(words.size());
        words.forEach(w -> all.add(singular(w)));
        return all;
    }

    static String singular(String word) {
        if (word.length() < 5 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("sses") ? word.substring(0, word.length() - 2) : word.substring(0, word.length() - 1);
    }
}
