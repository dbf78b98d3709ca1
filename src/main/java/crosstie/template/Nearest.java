package crosstie.template;

import java.util.Comparator;
import java.util.List;

/** Names that were probably meant. */
final class Nearest {
    private static final int MOST = 3;
    private static final int LONGEST = 200;

    private Nearest() {}

    static List<String> to(String typed, List<String> names) {
        String t = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return names.stream()
                .sorted(Comparator.comparingInt(n -> distance(t, n)))
                .limit(MOST)
                .toList();
    }

    /** Letters to change, add or drop; a name that begins with what was typed is near. */
    private static int distance(String a, String b) {
        if (!a.isEmpty() && b.startsWith(a)) {
            return 0;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
