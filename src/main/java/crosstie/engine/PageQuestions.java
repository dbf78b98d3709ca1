package crosstie.engine;

import crosstie.transform.RowFinder;
import crosstie.transform.RowFinder.Question;
import crosstie.transform.RowsAwaited;
import crosstie.transform.ValueProblem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the rows of one page ask about other rows, and the answers, kept as long as the page is mapped. One thread at a time. */
final class PageQuestions {
    private final OtherRows rows;
    private final Map<Question, Map<String, Object>> answers = new HashMap<>();
    private final Map<Question, Map<String, Object>> open = new LinkedHashMap<>();

    PageQuestions(OtherRows rows) {
        this.rows = rows;
    }

    /** As {@link RowFinder#find}; what is not known yet is noted. */
    Object find(Question question, Object key) {
        if (key == null) {
            return RowFinder.NONE;
        }
        String folded = Lookups.folded(key);
        Object answer = answers.computeIfAbsent(question, q -> new HashMap<>())
                .computeIfAbsent(folded, f -> rows.known(question, f).orElse(null));
        if (answer == null) {
            open.computeIfAbsent(question, q -> new LinkedHashMap<>()).putIfAbsent(folded, key);
            throw RowsAwaited.SIGNAL;
        }
        if (answer == OtherRows.SEVERAL) {
            throw new ValueProblem("LOOKUP_SEVERAL_ROWS", question.match(), key, question.collection());
        }
        return answer == OtherRows.EMPTY ? null : answer;
    }

    /** Reads all that was noted: once for each question. */
    void read() {
        open.forEach((question, keys) -> answers.get(question).putAll(rows.read(question, keys)));
        open.clear();
    }
}
