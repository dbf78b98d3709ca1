package crosstie.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that somebody may have meant, for the sentence about one that does not exist. Case never counts. */
public final class Nearest {
    private static final int SHOWN = 3;
    private static final int LONGEST = 80;

    private Nearest() {}

    private record Near(String name, int distance) {}

    /** Up to three, the nearest first, however far. */
    public static List<String> of(String typed, List<String> names) {
        return sorted(typed, names).stream().limit(SHOWN).map(Near::name).toList();
    }

    /** Up to three, the nearest first; none that is far off. */
    public static List<String> close(String typed, List<String> names) {
        int most = Math.max(2, shortened(typed).length() / 3);
        return sorted(typed, names).stream()
                .filter(n -> n.distance <= most)
                .limit(SHOWN)
                .map(Near::name)
                .toList();
    }

    private static List<Near> sorted(String typed, List<String> names) {
        String word = shortened(typed);
        return names.stream()
                .distinct()
                .map(name -> new Near(name, distance(word, shortened(name))))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .toList();
    }

    private static String shortened(String s) {
        String lower = s.strip().toLowerCase(Locale.ROOT);
        return lower.length() <= LONGEST ? lower : lower.substring(0, LONGEST);
    }

    /** Letters to insert, drop or change (Levenshtein); a name that begins with what was typed, or holds it, is near. */
    private static int distance(String a, String b) {
        if (!a.isEmpty() && b.startsWith(a)) {
            return a.length() == b.length() ? 0 : 1;
        }
        return a.length() > 2 && b.contains(a) ? 1 : edits(a, b);
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
