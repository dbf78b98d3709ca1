package crosstie.connector.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that somebody may have meant. */
final class Nearest {
    private static final int LONGEST = 80;

    private Nearest() {}

    private record Near(String name, int distance) {}

    /** Up to three, the nearest first; none that is far off. */
    static List<String> of(String typed, List<String> names) {
        String word = shortened(typed);
        List<Near> near = new ArrayList<>();
        for (String name : names) {
            String other = shortened(name);
            int distance = other.contains(word) && word.length() > 2 ? 1 : distance(word, other);
            if (distance <= Math.max(2, word.length() / 3)) {
                near.add(new Near(name, distance));
            }
        }
        return near.stream()
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name)
                .distinct()
                .limit(3)
                .toList();
    }

    private static String shortened(String s) {
        String lower = s.strip().toLowerCase(Locale.ROOT);
        return lower.length() <= LONGEST ? lower : lower.substring(0, LONGEST);
    }

    /** Letters to insert, drop or change. */
    private static int distance(String a, String b) {
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
