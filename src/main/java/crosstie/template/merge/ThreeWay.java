package crosstie.template.merge;

import crosstie.json.JsonFile;
import crosstie.json.TemplateCodec;
import crosstie.model.MergedPart;
import crosstie.model.MergedPart.Verdict;
import crosstie.model.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Brings two versions of a template together that came from one: part by part, a mapping row being one part. What only one side changed
 * counts; where both changed the same part, somebody has to choose, and until then the project's stays. Nothing that only the project has
 * is lost.
 */
public final class ThreeWay {
    /** Whose part counts where both changed it. */
    public enum Side {
        MINE,
        THEIRS
    }

    /** What came out, and every part in which the two were not the same. */
    public record Merged(Template template, List<MergedPart> parts) {
        public Merged {
            parts = List.copyOf(parts);
        }
    }

    private final Function<String, Optional<Side>> choice;
    private final List<MergedPart> found = new ArrayList<>();

    private ThreeWay(Function<String, Optional<Side>> choice) {
        this.choice = choice;
    }

    /**
     * @param base where both came from; null when that is not known: then every part that both have and that differs is a conflict
     * @param choice by {@link MergedPart#where()}; empty where nobody chose
     */
    public static Merged merge(Template base, Template mine, Template theirs, Function<String, Optional<Side>> choice) {
        ThreeWay merge = new ThreeWay(choice);
        Part old = base == null ? null : part(base.withName(mine.name()));
        Part merged = merge.both(Where.ROOT, old, part(mine), part(theirs.withName(mine.name())));
        return new Merged(template(merged, mine), merge.found);
    }

    private static Part part(Template t) {
        return Shape.TEMPLATE.of(TemplateCodec.tree(t));
    }

    @SuppressWarnings("unchecked") // a group that is no list is plain as a map of texts
    private static Template template(Part merged, Template mine) {
        Map<String, Object> tree = (Map<String, Object>) merged.plain();
        return TemplateCodec.of(JsonFile.of(mine.name(), tree)).template();
    }

    /** Null where the merged version has no such part. */
    private Part both(Where where, Part base, Part mine, Part theirs) {
        if (mine instanceof Part.Group m && theirs instanceof Part.Group t && m.list() == t.list()) {
            return group(where, base instanceof Part.Group b ? b : Part.Group.NONE, m, t);
        }
        if (Objects.equals(mine, theirs)) {
            return mine;
        }
        if (Objects.equals(theirs, base)) {
            return note(where, Verdict.KEPT, base, mine, theirs);
        }
        if (Objects.equals(mine, base)) {
            return note(where, Verdict.TAKEN, base, mine, theirs);
        }
        return note(where, chosen(where), base, mine, theirs);
    }

    private Verdict chosen(Where where) {
        return choice.apply(where.text())
                .map(side -> side == Side.MINE ? Verdict.MINE : Verdict.THEIRS)
                .orElse(Verdict.CONFLICT);
    }

    private Part note(Where where, Verdict verdict, Part base, Part mine, Part theirs) {
        found.add(new MergedPart(where.text(), verdict, line(base), line(mine), line(theirs)));
        return verdict == Verdict.TAKEN || verdict == Verdict.THEIRS ? theirs : mine;
    }

    private static String line(Part part) {
        return part == null ? "" : JsonFile.line(part.plain());
    }

    private Part group(Where where, Part.Group base, Part.Group mine, Part.Group theirs) {
        Set<String> names = new LinkedHashSet<>(mine.parts().keySet());
        names.addAll(theirs.parts().keySet());
        names.addAll(base.parts().keySet());
        Map<String, Part> merged = new LinkedHashMap<>();
        for (String name : names) {
            Part part = both(
                    where.to(name),
                    base.parts().get(name),
                    mine.parts().get(name),
                    theirs.parts().get(name));
            if (part != null) {
                merged.put(name, part);
            }
        }
        Map<String, Part> ordered = new LinkedHashMap<>();
        Order.of(base.names(), mine.names(), theirs.names(), merged.keySet())
                .forEach(name -> ordered.put(name, merged.get(name)));
        return new Part.Group(ordered, mine.list());
    }
}
