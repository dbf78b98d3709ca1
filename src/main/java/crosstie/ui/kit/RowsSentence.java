package crosstie.ui.kit;

import crosstie.model.Counts;
import java.util.ArrayList;
import java.util.List;

/** What became of the rows, in a few words: {@code 86 updated, 9 rejected}, {@code 640 same}. */
public final class RowsSentence {
    private RowsSentence() {}

    public static String of(Counts counts, Labels labels) {
        List<String> parts = new ArrayList<>();
        add(parts, "rows.created", counts.created(), labels);
        add(parts, "rows.updated", counts.updated(), labels);
        add(parts, "rows.rejected", counts.rejected(), labels);
        if (parts.isEmpty()) {
            add(parts, "rows.same", counts.unchanged(), labels);
        }
        return parts.isEmpty() ? labels.get("rows.none") : String.join(", ", parts);
    }

    private static void add(List<String> parts, String key, long n, Labels labels) {
        if (n > 0) {
            parts.add(labels.count(key, n));
        }
    }
}
