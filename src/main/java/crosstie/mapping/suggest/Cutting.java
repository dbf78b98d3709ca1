package crosstie.mapping.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts names into words: at capitals, underscores and digits, and names written in one ({@code numberofemployees}) by the words that are known. */
final class Cutting {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORD = 24;
    private static final int SHORTEST_RUN = 5;
    /** A letter outside any known word costs more than a word. */
    private static final int COST_OF_A_WORD = 1;

    private static final int COST_OF_A_LETTER = 1000;

    private final Set<String> known;

    Cutting(Set<String> known) {
        this.known = known;
    }

    /** Lower-case words in order. */
    List<String> words(String name) {
        List<String> all = new ArrayList<>();
        for (String part : parts(name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME))) {
            if (part.length() < SHORTEST_RUN || known.contains(part)) {
                all.add(part);
            } else {
                all.addAll(run(part));
            }
        }
        return all;
    }

    /** At what is neither letter nor digit, between a small and a capital letter, before the last of several capitals, and at digits. */
    static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                end(part, parts);
                continue;
            }
            if (!part.isEmpty() && begins(name, i)) {
                end(part, parts);
            }
            part.append(c);
        }
        end(part, parts);
        return parts;
    }

    private static boolean begins(String name, int at) {
        char before = name.charAt(at - 1);
        char c = name.charAt(at);
        if (Character.isDigit(c) != Character.isDigit(before)) {
            return true;
        }
        return Character.isUpperCase(c)
                && (Character.isLowerCase(before)
                        || at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1)));
    }

    private static void end(StringBuilder part, List<String> parts) {
        if (!part.isEmpty()) {
            parts.add(part.toString().toLowerCase(Locale.ROOT));
            part.setLength(0);
        }
    }

    /** The cheapest row of known words; the run as a whole where letters are left over. */
    private List<String> run(String run) {
        int n = run.length();
        int[] cost = new int[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(cost, Integer.MAX_VALUE);
        cost[0] = 0;
        for (int end = 1; end <= n; end++) {
            cost[end] = cost[end - 1] + COST_OF_A_LETTER;
            from[end] = end - 1;
            for (int start = Math.max(0, end - LONGEST_WORD); start < end - 1; start++) {
                int whole = cost[start] + COST_OF_A_WORD;
                if (whole < cost[end] && known.contains(run.substring(start, end))) {
                    cost[end] = whole;
                    from[end] = start;
                }
            }
        }
        return cost[n] >= COST_OF_A_LETTER ? List.of(run) : cut(run, from);
    }

    private static List<String> cut(String run, int... from) {
        List<String> words = new ArrayList<>();
        for (int end = run.length(); end > 0; end = from[end]) {
            words.addFirst(run.substring(from[end], end));
        }
        return words;
    }
}
