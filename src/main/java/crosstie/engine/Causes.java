package crosstie.engine;

import crosstie.model.ErrorGroup;
import crosstie.model.RunError;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rejections by cause: code and field. Bounded: causes past the bound are counted as one. */
final class Causes {
    static final int MOST = 200;

    private record Cause(String code, String field) {}

    private static final Cause OTHERS = new Cause("MORE_CAUSES", "");

    private static final class Group {
        private final RunError first;
        private final String sampleKey;
        private long count;

        private Group(RunError first, String sampleKey) {
            this.first = first;
            this.sampleKey = sampleKey;
        }
    }

    private final Map<Cause, Group> groups = new LinkedHashMap<>();

    void add(RunError error, String key) {
        Cause cause = new Cause(error.code(), error.field());
        Group group = groups.get(cause);
        if (group == null && groups.size() >= MOST - 1) {
            group = groups.computeIfAbsent(
                    OTHERS, c -> new Group(RunError.of(error.stage(), c.code(), c.field()), key));
        }
        if (group == null) {
            group = new Group(error, key);
            groups.put(cause, group);
        }
        group.count++;
    }

    /** Most rows first. */
    List<ErrorGroup> groups() {
        return groups.values().stream()
                .map(g -> new ErrorGroup(g.first, g.count, g.sampleKey))
                .sorted(Comparator.comparingLong(ErrorGroup::count).reversed())
                .toList();
    }
}
