package crosstie.template.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which order the parts of a merged group stand. */
final class Order {
    /** No name: what stands before all others. */
    private static final String FRONT = null;

    private Order() {}

    /** Whether those that both have follow each other in the same way. */
    static boolean same(List<String> a, List<String> b) {
        return common(a, b).equals(common(b, a));
    }

    private static List<String> common(List<String> of, List<String> with) {
        Set<String> there = new HashSet<>(with);
        return of.stream().filter(there::contains).toList();
    }

    /** Mine, unless only theirs changed the order. What only the other has stands after what it stands after there. */
    static List<String> of(List<String> base, List<String> mine, List<String> theirs, Set<String> wanted) {
        boolean onlyTheirs = same(mine, base) && !same(theirs, base);
        List<String> first = onlyTheirs ? theirs : mine;
        Map<String, List<String>> behind = behind(first, onlyTheirs ? mine : theirs, wanted);
        List<String> all = new ArrayList<>(behind.getOrDefault(FRONT, List.of()));
        for (String name : first) {
            if (wanted.contains(name)) {
                all.add(name);
            }
            all.addAll(behind.getOrDefault(name, List.of()));
        }
        return all;
    }

    /** What only the second has, by the nearest name before it that the first has as well. */
    private static Map<String, List<String>> behind(List<String> first, List<String> second, Set<String> wanted) {
        Set<String> there = new HashSet<>(first);
        Map<String, List<String>> behind = new HashMap<>();
        String after = FRONT;
        for (String name : second) {
            if (there.contains(name)) {
                after = name;
            } else if (wanted.contains(name)) {
                behind.computeIfAbsent(after, k -> new ArrayList<>()).add(name);
            }
        }
        return behind;
    }
}
