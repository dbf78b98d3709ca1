package crosstie.connector.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows that came before. Where pages are turned by position, rows move to the next page while others are written (F-19), and some servers
 * serve a page twice. Remembered are the rows of two pages and 128 bits of every page, so that memory grows with pages and not with rows.
 */
final class Repeats {
    /** What makes up a row's identity; empty where nothing does, then nothing is a repeat. */
    private final int[] identity;

    private final Set<Mark> pages = new HashSet<>();
    private Set<Mark> before = Set.of();
    private Set<Mark> earlier = Set.of();

    Repeats(int[] identity) {
        this.identity = identity;
    }

    boolean isWatching() {
        return identity.length > 0;
    }

    /** Whether this very page came before. */
    boolean isRepeated(List<Object[]> rows) {
        return isWatching() && !rows.isEmpty() && pages.contains(Mark.of(marks(rows)));
    }

    /** How many of the rows did not come before. */
    long unseen(List<Object[]> rows) {
        return isWatching()
                ? rows.stream().filter(row -> !isKnown(Mark.of(row, identity))).count()
                : rows.size();
    }

    /** Whether the rows begin with one that came before, so that none between is missing. */
    boolean follows(List<Object[]> rows) {
        return !rows.isEmpty() && isKnown(Mark.of(rows.getFirst(), identity));
    }

    private boolean isKnown(Mark mark) {
        return before.contains(mark) || earlier.contains(mark);
    }

    /** The rows that did not come before, in their order. */
    List<Object[]> fresh(List<Object[]> rows) {
        if (!isWatching() || rows.isEmpty()) {
            return rows;
        }
        List<Mark> marks = marks(rows);
        boolean again = !pages.add(Mark.of(marks));
        Set<Mark> now = HashSet.newHashSet(rows.size());
        List<Object[]> fresh = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Mark mark = marks.get(i);
            if (now.add(mark) && !again && !isKnown(mark)) {
                fresh.add(rows.get(i));
            }
        }
        earlier = before;
        before = now;
        return fresh;
    }

    private List<Mark> marks(List<Object[]> rows) {
        List<Mark> marks = new ArrayList<>(rows.size());
        rows.forEach(row -> marks.add(Mark.of(row, identity)));
        return marks;
    }
}
