package crosstie.engine;

import crosstie.transform.RowFinder;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the mapper of one task asks about other rows: the questions are noted while it is compiled, and answered page by page. */
record Expected(Set<RowFinder.Question> questions) implements RowFinder {
    Expected() {
        this(new LinkedHashSet<>());
    }

    @Override
    public Object find(Question question, Object key) {
        return OtherRows.find(question, key);
    }

    @Override
    public void expect(Question question) {
        questions.add(question);
    }
}
