package crosstie.connector.dataverse;

import crosstie.model.LookupTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is read of rows that lookups point to, and of the rows that those point to (D-15). */
final class Expand {
    /** One row: its columns, and what is read beyond it. */
    private static final class Inner {
        private final String primaryId;
        private final Set<String> select = new LinkedHashSet<>();
        private final Expand further = new Expand();

        private Inner(String primaryId) {
            this.primaryId = primaryId;
        }

        /** Without a {@code $select} all columns would come (D-16). */
        private String text() {
            String columns = select.isEmpty() ? primaryId : String.join(",", select);
            return "($select=" + columns + (further.isEmpty() ? "" : ";$expand=" + further.text()) + ")";
        }
    }

    private final Map<String, Inner> all = new LinkedHashMap<>();

    void add(List<LookupTarget> through, String property) {
        LookupTarget next = through.getFirst();
        Inner inner = all.computeIfAbsent(next.navigation(), n -> new Inner(next.primaryId()));
        if (through.size() == 1) {
            inner.select.add(property);
        } else {
            inner.further.add(through.subList(1, through.size()), property);
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    String text() {
        List<String> each = new ArrayList<>();
        all.forEach((navigation, inner) -> each.add(navigation + inner.text()));
        return each.stream().collect(Collectors.joining(","));
    }
}
