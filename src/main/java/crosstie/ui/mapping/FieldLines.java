package crosstie.ui.mapping;

import crosstie.model.Entity;
import crosstie.model.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a column: mapped fields first, in the order of the mappings, so that ties seldom cross; then the rest by label. A field behind a
 * lookup stands below its lookup.
 */
final class FieldLines {
    private FieldLines() {}

    static List<FieldLine> source(Entity entity, Collection<String> key, List<Tie> ties) {
        Map<String, Use> uses = new LinkedHashMap<>();
        for (Tie tie : ties) {
            tie.sources()
                    .forEach(path -> uses.computeIfAbsent(path, p -> new Use()).add(tie));
        }
        return lines(entity, key, uses);
    }

    static List<FieldLine> destination(Entity entity, Collection<String> key, List<Tie> ties) {
        Map<String, Use> uses = new LinkedHashMap<>();
        for (Tie tie : ties) {
            uses.computeIfAbsent(tie.destination(), p -> new Use()).add(tie);
        }
        return lines(entity, key, uses);
    }

    private static List<FieldLine> lines(Entity entity, Collection<String> key, Map<String, Use> uses) {
        Map<String, Field> fields = entity.byName();
        List<FieldLine> all = new ArrayList<>(fields.size() + uses.size());
        Set<String> done = new HashSet<>();
        for (String path : uses.keySet()) {
            String own = head(path);
            if (done.add(own)) {
                all.add(line(own, own, fields, key, uses));
            }
            if (!own.equals(path) && done.add(path)) {
                all.add(line(path, own, fields, key, uses));
            }
        }
        fields.values().stream()
                .filter(f -> !done.contains(f.name()))
                .sorted(Comparator.comparing(Field::label, String.CASE_INSENSITIVE_ORDER))
                .forEach(f -> all.add(line(f.name(), f.name(), fields, key, uses)));
        return all;
    }

    private static FieldLine line(
            String path, String own, Map<String, Field> fields, Collection<String> key, Map<String, Use> uses) {
        Use use = uses.getOrDefault(path, Use.NONE);
        return new FieldLine(
                path, fields.get(own), path.equals(own) ? 0 : 1, key.contains(path), use.ties, use.problem);
    }

    private static String head(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static final class Use {
        static final Use NONE = new Use();
        private int ties;
        private boolean problem;

        void add(Tie tie) {
            ties++;
            problem |= tie.trouble() != Tie.Trouble.NONE;
        }
    }
}
