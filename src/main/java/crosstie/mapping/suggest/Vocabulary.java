package crosstie.mapping.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** General words of the field: which mean the same, which tell little, which tell two things apart. Drawn from {@code words.txt}. */
final class Vocabulary {
    /** Words in a row that stand for one thing, at most. */
    static final int LONGEST_PHRASE = 4;

    private static final Vocabulary SHIPPED = new Vocabulary(Resource.lines("words.txt"));

    /** From words as written, joined by blanks, to words of one meaning. */
    private final Map<String, List<String>> meanings = new HashMap<>();

    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    static Vocabulary shipped() {
        return SHIPPED;
    }

    private Vocabulary(List<String> lines) {
        String section = "";
        for (String line : lines) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (section.equals("same")) {
                same(line);
            } else {
                Set<String> words = sets.computeIfAbsent(section, s -> new HashSet<>());
                known.addAll(List.of(line.split(" +")));
                List.of(line.split(" +")).forEach(w -> words.add(Meaning.singular(w)));
            }
        }
        sets.values().forEach(known::addAll);
        known.removeIf(w -> w.length() < 2);
    }

    private void same(String line) {
        int colon = line.indexOf(':');
        List<String> meant = List.of(line.substring(0, colon).strip().split(" "));
        known.addAll(meant);
        for (String phrase : written(line.substring(colon + 1))) {
            List<String> words = List.of(phrase.split(" "));
            known.addAll(words);
            meanings.put(words.stream().map(Meaning::singular).collect(Collectors.joining(" ")), meant);
        }
    }

    /** Words, and phrases in quotes. */
    private static List<String> written(String text) {
        List<String> all = new ArrayList<>();
        boolean quoted = false;
        for (String part : text.split("\"")) {
            if (quoted) {
                all.add(part);
            } else if (!part.isBlank()) {
                all.addAll(List.of(part.strip().split(" +")));
            }
            quoted = !quoted;
        }
        return all;
    }

    /** What the words stand for; null where they are no phrase of the list. */
    List<String> meaning(String words) {
        return meanings.get(words);
    }

    /** Every single word of the list, for cutting names that are written in one. */
    Set<String> known() {
        return known;
    }

    boolean isFiller(String word) {
        return is("filler", word);
    }

    boolean isPrefix(String word) {
        return is("prefix", word);
    }

    /** Whether it names rows: number, code, name. */
    boolean isNaming(String word) {
        return is("naming", word);
    }

    boolean isLight(String word) {
        return is("light", word);
    }

    boolean isWeak(String word) {
        return is("weak", word);
    }

    boolean keepsApart(String word) {
        return is("apart", word);
    }

    boolean isSeldom(String word) {
        return is("seldom", word);
    }

    private boolean is(String section, String word) {
        return sets.getOrDefault(section, Set.of()).contains(word);
    }
}
