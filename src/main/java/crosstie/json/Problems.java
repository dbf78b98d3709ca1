package crosstie.json;

import crosstie.model.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in a file; a hostile one cannot make it grow without end. */
final class Problems {
    private static final int MOST = 1_000;
    private static final int LONGEST = 1_000;

    private final List<Problem> all = new ArrayList<>();

    void error(String code, String where, Object... arguments) {
        add(Problem.error(code, shortened(where), arguments));
    }

    void warning(String code, String where, Object... arguments) {
        add(Problem.warning(code, shortened(where), arguments));
    }

    /** Names in a file may be long, and a place is made of many. */
    private static String shortened(String where) {
        return where.length() <= LONGEST ? where : where.substring(0, LONGEST) + "…";
    }

    void add(List<Problem> more) {
        more.forEach(this::add);
    }

    private void add(Problem problem) {
        if (all.size() < MOST) {
            all.add(problem);
        } else if (all.size() == MOST) {
            all.add(Problem.error("PROBLEMS_TOO_MANY", "", MOST));
        }
    }

    List<Problem> list() {
        return List.copyOf(all);
    }
}
