package crosstie.mapping.live;

import crosstie.model.Problem;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of one mapping that have the same thing wrong with them, counted by value. */
final class Misfits {
    private static final int MOST = 1_000;
    private static final int SHOWN = 5;
    private static final int WIDE = 40;

    private final Map<String, Integer> values = new LinkedHashMap<>();
    private int rows;
    private long longest;

    void add(String value, long length) {
        rows++;
        longest = Math.max(longest, length);
        if (values.size() < MOST || values.containsKey(value)) {
            values.merge(value, 1, Integer::sum);
        }
    }

    int rows() {
        return rows;
    }

    long longest() {
        return longest;
    }

    /** The most frequent values with how many rows hold each. */
    String shown() {
        String some = values.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(e -> shortened(e.getKey()) + " (" + e.getValue() + ")")
                .collect(Collectors.joining(", "));
        return values.size() > SHOWN ? some + ", …" : some;
    }

    private static String shortened(String value) {
        return value.length() <= WIDE ? value : value.substring(0, WIDE) + "…";
    }

    /** The finding under a code, with the counts where every one of its sentences has them: field, rows, rows looked at, values. */
    Problem as(String code, String where, String field, int looked, Object... more) {
        Object[] arguments = new Object[4 + more.length];
        arguments[0] = field;
        arguments[1] = rows;
        arguments[2] = looked;
        arguments[3] = shown();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Problem.warning(code, where, arguments);
    }
}
