package crosstie.template.merge;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts, line by line, in the unified form that version control and {@code patch} read. */
public final class LineDifference {
    private static final int CONTEXT = 3;

    /** Cells of the table that finds the longest common part; beyond it the lines in the middle count as replaced. */
    private static final long MOST_CELLS = 4_000_000;

    private record Line(char sign, String text) {}

    private LineDifference() {}

    /** Empty for equal texts. */
    public static String unified(String beforeName, String before, String afterName, String after) {
        List<Line> lines = lines(split(before), split(after));
        if (lines.stream().allMatch(l -> l.sign() == ' ')) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        out.append("--- ").append(beforeName).append("\n+++ ").append(afterName).append('\n');
        hunks(lines, out);
        return out.toString();
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(text.stripTrailing().split("\n", -1));
    }

    private static List<Line> lines(List<String> a, List<String> b) {
        int head = 0;
        while (head < Math.min(a.size(), b.size()) && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(a.size(), b.size()) - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        List<Line> all = new ArrayList<>();
        a.subList(0, head).forEach(l -> all.add(new Line(' ', l)));
        middle(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail), all);
        a.subList(a.size() - tail, a.size()).forEach(l -> all.add(new Line(' ', l)));
        return all;
    }

    private static void middle(List<String> a, List<String> b, List<Line> all) {
        int[][] common = (long) a.size() * b.size() > MOST_CELLS ? null : common(a, b);
        int i = 0;
        int j = 0;
        while (common != null && i < a.size() && j < b.size()) {
            if (a.get(i).equals(b.get(j))) {
                all.add(new Line(' ', a.get(i++)));
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                all.add(new Line('-', a.get(i++)));
            } else {
                all.add(new Line('+', b.get(j++)));
            }
        }
        a.subList(i, a.size()).forEach(l -> all.add(new Line('-', l)));
        b.subList(j, b.size()).forEach(l -> all.add(new Line('+', l)));
    }

    /** Length of the longest common part of what follows. */
    private static int[][] common(List<String> a, List<String> b) {
        int[][] length = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                length[i][j] = a.get(i).equals(b.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    private static void hunks(List<Line> lines, StringBuilder out) {
        int from = next(lines, 0);
        while (from < lines.size()) {
            int end = from;
            for (int n = next(lines, end); n < lines.size() && n <= end + 2 * CONTEXT; n = next(lines, end)) {
                end = n + 1;
            }
            hunk(lines, Math.max(0, from - CONTEXT), Math.min(lines.size(), end + CONTEXT), out);
            from = next(lines, end);
        }
    }

    private static int next(List<Line> lines, int from) {
        int i = from;
        while (i < lines.size() && lines.get(i).sign() == ' ') {
            i++;
        }
        return i;
    }

    private static void hunk(List<Line> lines, int from, int to, StringBuilder out) {
        List<Line> before = lines.subList(0, from);
        List<Line> inside = lines.subList(from, to);
        out.append("@@ -").append(range(before, inside, '+'));
        out.append(" +").append(range(before, inside, '-')).append(" @@\n");
        inside.forEach(l -> out.append(l.sign()).append(l.text()).append('\n'));
    }

    /** @param other sign of the lines that the side does not have */
    private static String range(List<Line> before, List<Line> inside, char other) {
        long start = before.stream().filter(l -> l.sign() != other).count();
        long length = inside.stream().filter(l -> l.sign() != other).count();
        return (length == 0 ? start : start + 1) + "," + length;
    }
}
