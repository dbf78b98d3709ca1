package crosstie.studio.map;

import crosstie.model.MergedPart;
import crosstie.model.Project;
import crosstie.model.Refusal;
import crosstie.model.Upgrade;
import crosstie.store.Store;
import crosstie.template.TemplateFolder;
import crosstie.template.merge.ThreeWay;
import crosstie.template.merge.ThreeWay.Merged;
import crosstie.template.merge.ThreeWay.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Brings a project up to another version of its template, row by row, without losing what the project has of its own. */
public final class Upgrades {
    private final TemplateFolder templates;
    private final Supplier<Store> store;
    private final Designs designs;

    public Upgrades(TemplateFolder templates, Supplier<Store> store, Designs designs) {
        this.templates = templates;
        this.store = store;
        this.designs = designs;
    }

    /**
     * What would happen.
     *
     * @param to template file or id; null for the template that the project came from
     * @param takes {@code mine} or {@code theirs} for all conflicts, {@code WHERE=mine} for one
     */
    public Upgrade plan(String project, String to, List<String> takes) {
        Project mine = store.get().projects().find(project).orElseThrow(() -> designs.noProject(project));
        TemplateFolder.Opened theirs = to == null ? own(mine) : templates.open(to);
        Map<String, Side> sides = sides(takes);
        Merged merged = ThreeWay.merge(mine.base(), mine.design(), theirs.template(), choice(sides));
        refuseUnused(sides.keySet(), merged.parts());
        String id = theirs.id().isEmpty() ? mine.templateId() : theirs.id();
        return new Upgrade(
                mine.withDesign(merged.template()).withBase(id, theirs.template()),
                theirs.id().isEmpty() ? theirs.template().name() : theirs.id(),
                mine.base() == null ? "" : mine.base().version(),
                theirs.template().version(),
                merged.parts(),
                false);
    }

    /** Does it, unless a conflict is left: then nothing is changed. */
    public Upgrade carryOut(String project, String to, List<String> takes) {
        Upgrade plan = plan(project, to, takes);
        if (plan.conflicts() > 0) {
            return plan;
        }
        store.get().projects().save(plan.project());
        return new Upgrade(plan.project(), plan.template(), plan.from(), plan.to(), plan.parts(), true);
    }

    /** By id only: what a project file once said must not open a file here. */
    private TemplateFolder.Opened own(Project project) {
        return templates
                .byId(project.templateId())
                .orElseThrow(() -> project.templateId().isEmpty()
                        ? Refusal.usage("TEMPLATE_UNTOLD", project.name())
                        : templates.unknown(project.templateId()));
    }

    private static Map<String, Side> sides(List<String> takes) {
        Map<String, Side> sides = new HashMap<>();
        for (String take : takes) {
            int sign = take.lastIndexOf('=');
            sides.put(sign < 0 ? "" : take.substring(0, sign), side(take, take.substring(sign + 1)));
        }
        return sides;
    }

    private static Side side(String take, String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "mine" -> Side.MINE;
            case "theirs" -> Side.THEIRS;
            default -> throw Refusal.usage("TAKE_UNFIT", take);
        };
    }

    private static Function<String, Optional<Side>> choice(Map<String, Side> sides) {
        return where -> Optional.ofNullable(sides.getOrDefault(where, sides.get("")));
    }

    private static void refuseUnused(Set<String> named, List<MergedPart> parts) {
        Set<String> contested = parts.stream()
                .filter(p -> p.verdict() != MergedPart.Verdict.KEPT && p.verdict() != MergedPart.Verdict.TAKEN)
                .map(MergedPart::where)
                .collect(Collectors.toSet());
        for (String where : named) {
            if (!where.isEmpty() && !contested.contains(where)) {
                throw Refusal.usage("CONFLICT_UNKNOWN", where, String.join(", ", contested));
            }
        }
    }
}
