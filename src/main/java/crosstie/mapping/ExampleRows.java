package crosstie.mapping;

import crosstie.transform.CanonicalText;
import crosstie.transform.RowFinder;
import crosstie.transform.RowsAwaited;
import crosstie.transform.RunFacts;
import java.time.Instant;
import java.util.Map;

/**
 * Other rows as a golden row tells them, beside the fields of its {@code in}: {@code "CustomersV2(CustomerAccount=A-1).CustomerGroupId":
 * "10"}. What it does not tell is not there. Keys are compared without case, as systems do. Not for several threads at once.
 */
final class ExampleRows implements RowFinder {
    private Map<String, Object> told;

    /** What steps know while golden rows run. */
    RunFacts facts() {
        return new RunFacts(Instant.EPOCH, "", this);
    }

    void tell(Map<String, Object> in) {
        told = in;
    }

    @Override
    public Object find(Question question, Object key) {
        if (told == null) {
            throw RowsAwaited.SIGNAL;
        }
        String where =
                question.collection() + "(" + question.match() + "=" + CanonicalText.of(key) + ")." + question.take();
        for (Map.Entry<String, Object> entry : told.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(where)) {
                return Examples.plain(entry.getValue());
            }
        }
        return NONE;
    }
}
