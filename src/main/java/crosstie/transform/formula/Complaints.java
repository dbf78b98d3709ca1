package crosstie.transform.formula;

import crosstie.model.FormulaProblem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one formula. */
final class Complaints {
    private final List<FormulaProblem> all = new ArrayList<>();

    void error(String code, int start, int end, Object... arguments) {
        add(FormulaProblem.error(code, start, end, arguments));
    }

    void error(String code, Node node, Object... arguments) {
        error(code, node.start(), node.end(), arguments);
    }

    void warning(String code, Node node, Object... arguments) {
        add(FormulaProblem.warning(code, node.start(), node.end(), arguments));
    }

    private void add(FormulaProblem p) {
        if (all.size() < Limits.PROBLEMS && !all.contains(p)) {
            all.add(p);
        }
    }

    /** How many there are, to tell whether a part has added one. */
    int count() {
        return all.size();
    }

    List<FormulaProblem> all() {
        return all;
    }
}
