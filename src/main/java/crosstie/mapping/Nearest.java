package crosstie.mapping;

import crosstie.model.Entity;
import crosstie.model.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The names most like one that does not exist, for the remedy. */
final class Nearest {
    private static final int SHOWN = 3;

    private Nearest() {}

    /** Up to three names of fields, comma separated. */
    static String in(String name, Entity entity) {
        return among(name, entity.fields().stream().map(Field::name).toList());
    }

    static String among(String name, List<String> names) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return names.stream()
                .sorted(Comparator.comparingInt(n -> distance(wanted, n.toLowerCase(Locale.ROOT))))
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
    }

    /** Edits from one to the other (Levenshtein); a name that holds the other counts as near. */
    private static int distance(String a, String b) {
        if (a.length() > 2 && b.contains(a)) {
            return 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
