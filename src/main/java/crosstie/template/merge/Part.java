package crosstie.template.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a template: a value, or named pieces in order. Rows of lists are named by what they are about, not by where they stand. */
sealed interface Part {
    /** A plain value, or a whole row: compared and taken as one. */
    record Leaf(Object value) implements Part {
        @Override
        public Object plain() {
            return value;
        }
    }

    /**
     * @param list whether the pieces stand in a list, where their order is part of what is said
     */
    record Group(Map<String, Part> parts, boolean list) implements Part {
        static final Group NONE = new Group(Map.of(), false);

        @Override
        public Object plain() {
            if (list) {
                List<Object> all = new ArrayList<>(parts.size());
                parts.values().forEach(p -> all.add(p.plain()));
                return all;
            }
            Map<String, Object> all = new LinkedHashMap<>();
            parts.forEach((name, p) -> all.put(name, p.plain()));
            return all;
        }

        List<String> names() {
            return List.copyOf(parts.keySet());
        }
    }

    /** As it stands in a file. */
    Object plain();
}
