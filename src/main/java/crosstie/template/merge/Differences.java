package crosstie.template.merge;

import crosstie.json.JsonFile;
import crosstie.json.TemplateCodec;
import crosstie.model.DesignChange;
import crosstie.model.DesignChange.Detail;
import crosstie.model.DesignChange.Kind;
import crosstie.model.Template;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What is not the same in two templates: part by part, a mapping row being one part. Equal templates have none, and only they. */
public final class Differences {
    private final List<DesignChange> found = new ArrayList<>();

    private Differences() {}

    /** In the order of the later one; what is gone comes after what stood with it. */
    public static List<DesignChange> between(Template before, Template after) {
        Differences differences = new Differences();
        differences.parts(
                Where.ROOT,
                Shape.TEMPLATE.of(TemplateCodec.tree(before)),
                Shape.TEMPLATE.of(TemplateCodec.tree(after)));
        return List.copyOf(differences.found);
    }

    private void parts(Where where, Part before, Part after) {
        if (before instanceof Part.Group a && after instanceof Part.Group b && a.list() == b.list()) {
            groups(where, a, b);
        } else if (before == null) {
            add(Kind.ADDED, where, null, after, List.of());
        } else if (after == null) {
            add(Kind.REMOVED, where, before, null, List.of());
        } else if (!before.equals(after)) {
            add(Kind.CHANGED, where, before, after, details(before.plain(), after.plain()));
        }
    }

    private void groups(Where where, Part.Group before, Part.Group after) {
        Set<String> names = new LinkedHashSet<>(after.parts().keySet());
        names.addAll(before.parts().keySet());
        for (String name : names) {
            parts(where.to(name), before.parts().get(name), after.parts().get(name));
        }
        if (before.list() && !Order.same(before.names(), after.names())) {
            found.add(new DesignChange(
                    Kind.MOVED, where.text(), JsonFile.line(before.names()), JsonFile.line(after.names()), List.of()));
        }
    }

    private void add(Kind kind, Where where, Part before, Part after, List<Detail> details) {
        found.add(new DesignChange(kind, where.text(), line(before), line(after), details));
    }

    private static String line(Part part) {
        return part == null ? "" : JsonFile.line(part.plain());
    }

    private static List<Detail> details(Object before, Object after) {
        if (!(before instanceof Map<?, ?> a) || !(after instanceof Map<?, ?> b)) {
            return List.of();
        }
        Set<Object> names = new LinkedHashSet<>(b.keySet());
        names.addAll(a.keySet());
        List<Detail> all = new ArrayList<>();
        for (Object name : names) {
            if (!Objects.equals(a.get(name), b.get(name)) || a.containsKey(name) != b.containsKey(name)) {
                all.add(new Detail(String.valueOf(name), member(a, name), member(b, name)));
            }
        }
        return all;
    }

    private static String member(Map<?, ?> of, Object name) {
        return of.containsKey(name) ? JsonFile.line(of.get(name)) : "";
    }
}
