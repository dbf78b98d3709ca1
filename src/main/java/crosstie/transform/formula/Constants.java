package crosstie.transform.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings of steps written in a formula: text, numbers, yes and no, lists and records, all fixed. */
final class Constants {
    private final Binder binder;

    Constants(Binder binder) {
        this.binder = binder;
    }

    /** The value; null for Blank and for what is told as a problem. */
    Object of(Node node, String function) {
        return switch (node) {
            case Node.Items n -> {
                List<Object> all = new ArrayList<>();
                n.all().forEach(each -> all.add(of(each, function)));
                yield all;
            }
            case Node.Entries n -> map(n, function);
            default -> {
                int before = binder.complaints().count();
                Bound bound = binder.one(node);
                if (!bound.fixed() && binder.complaints().count() == before) {
                    binder.complaints().error("FORMULA_NOT_FIXED", node, function);
                }
                yield bound.value();
            }
        };
    }

    Map<String, Object> map(Node.Entries entries, String function) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Node.Entry entry : entries.all()) {
            if (all.containsKey(entry.name())) {
                binder.complaints().error("FORMULA_ENTRY_REPEATED", entry.start(), entry.end(), entry.name());
            }
            all.put(entry.name(), of(entry.value(), function));
        }
        return all;
    }
}
