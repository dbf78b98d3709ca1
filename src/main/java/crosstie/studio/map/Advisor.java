package crosstie.studio.map;

import crosstie.mapping.Ends;
import crosstie.mapping.fix.Fixes;
import crosstie.model.Advice;
import crosstie.model.Fix;
import crosstie.model.OrganizationMapping;
import crosstie.model.Problem;
import crosstie.model.Project;
import crosstie.model.Refusal;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.studio.connect.Environments;
import crosstie.template.TemplateFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Judges a design before a run: what is wrong with it, what the live rows say, and the one-step fixes; and makes them. */
public final class Advisor {
    /** As many times a fix of one code is made; more than any design has of one. */
    private static final int MOST = 1_000;

    private final TemplateFolder folder;
    private final Environments environments;
    private final Checks checks;
    private final Fixes fixes;
    private final Projects projects;

    public Advisor(TemplateFolder folder, Environments environments, Checks checks, Fixes fixes, Projects projects) {
        this.folder = folder;
        this.environments = environments;
        this.checks = checks;
        this.fixes = fixes;
        this.projects = projects;
    }

    /** The names or URLs of both systems. */
    public record Between(String source, String destination) {}

    /** A template, an existing file or an id; without systems live rows cannot be looked at. */
    public List<Advice> template(String idOrFile, Optional<Between> between, Depth depth) {
        TemplateFolder.Opened opened = folder.open(idOrFile);
        return judge(idOrFile, opened.problems(), opened.template(), between, depth);
    }

    private List<Advice> judge(
            String name, List<Problem> reading, Template design, Optional<Between> between, Depth depth) {
        if (between.isEmpty() && depth.live()) {
            throw Refusal.usage("ENDS_MISSING", name);
        }
        Optional<Pair> pair = between.map(this::pair);
        Set<Problem> found = new LinkedHashSet<>(reading);
        found.addAll(new Prerequisites(folder).known(design));
        if (pair.isEmpty()) {
            found.addAll(checks.alone(design));
            found.addAll(depth.hints() ? checks.hints(design) : List.of());
            return advice(design, found, task -> Optional.empty());
        }
        found.addAll(against(design, pair.get(), List.of(), depth));
        return advice(design, found, pair.get()::ends);
    }

    private Pair pair(Between between) {
        return new Pair(environments.kept(between.source()), environments.kept(between.destination()));
    }

    private Set<Problem> against(Template design, Pair pair, List<OrganizationMapping> given, Depth depth) {
        Companies companies = new Companies(pair.source(), pair.destination(), Pair::perCompany);
        OrganizationMapping first = given.isEmpty() ? OrganizationMapping.NONE : given.getFirst();
        Set<Problem> found = new LinkedHashSet<>(checks.against(design, pair.source(), pair.destination(), first));
        if (depth.hints()) {
            found.addAll(checks.hints(design, pair, first));
        }
        if (depth.live()) {
            List<OrganizationMapping> organizations = companies.lookedAt(design, given);
            List<Problem> live = checks.live(design, pair, organizations);
            found.removeIf(risk -> live.stream().anyMatch(l -> replaces(l, risk)));
            found.addAll(live);
            found.addAll(
                    new Prerequisites(folder).run(design, pair.source(), pair.destination(), organizations.getFirst()));
        }
        return found;
    }

    /** What was a risk by the shapes alone is told with its numbers. */
    private static boolean replaces(Problem live, Problem risk) {
        String counted = switch (risk.code()) {
            case "LENGTH_RISK" -> "VALUES_TOO_LONG";
            case "RANGE_RISK" -> "VALUES_OUT_OF_RANGE";
            case "PRECISION_RISK" -> "VALUES_ROUNDED";
            default -> "";
        };
        return live.code().equals(counted) && live.where().equals(risk.where());
    }

    /** A project against the systems of its connection set, with its organizations. */
    public List<Advice> project(Project project, Depth depth) {
        Projects.Ends ends = projects.ends(project);
        Pair pair = pair(new Between(ends.source(), ends.destination()));
        List<OrganizationMapping> given =
                project.organizations().isEmpty() ? ends.set().organizations() : project.organizations();
        Set<Problem> found = against(project.design(), pair, given, depth);
        found.addAll(
                new Companies(pair.source(), pair.destination(), Pair::perCompany).problems(project.design(), given));
        found.addAll(new Prerequisites(folder).known(project.design()));
        return advice(project.design(), found, pair::ends);
    }

    private List<Advice> advice(Template design, Set<Problem> found, Function<Task, Optional<Ends>> ends) {
        return found.stream().map(p -> new Advice(p, fixes.of(design, p, ends))).toList();
    }

    /** What was done, and what is left. */
    public record Fixed(List<Advice> made, List<Advice> left) {
        public Fixed {
            made = List.copyOf(made);
            left = List.copyOf(left);
        }
    }

    /**
     * Makes fixes in a project and saves it.
     *
     * @param which the number of a fix in the list of the same depth, counted from 1 over all problems; or the code of problems, whose first
     *     fix is then made as often as it takes
     * @throws Refusal {@code FIX_UNKNOWN} when there is none
     */
    public Fixed project(String name, String which, Depth depth) {
        Project project = projects.open(name);
        Changed changed =
                change(project.design(), which, depth, (design, deep) -> project(project.withDesign(design), deep));
        projects.save(project.withDesign(changed.design()));
        return changed.fixed();
    }

    /** The same in a template file; shipped templates stay as they are. */
    public Fixed template(String file, Optional<Between> between, String which, Depth depth) {
        TemplateFolder.Opened opened = folder.open(file);
        Path path = TemplateText.path(file);
        Changed changed = change(
                opened.template(), which, depth, (design, deep) -> judge(file, List.of(), design, between, deep));
        TemplateText.write(path, changed.design());
        return changed.fixed();
    }

    private interface Judge {
        List<Advice> of(Template design, Depth depth);
    }

    private record Changed(Template design, Fixed fixed) {}

    private Changed change(Template design, String which, Depth depth, Judge judge) {
        Depth deep = new Depth(true, depth.live());
        List<Advice> before = judge.of(design, deep);
        List<Advice> made = new ArrayList<>();
        Template now = design;
        if (which.chars().allMatch(c -> c >= '0' && c <= '9')) {
            Advice one = numbered(before, which);
            now = fixes.apply(now, one.fixes().getFirst());
            made.add(one);
            return new Changed(now, new Fixed(made, judge.of(now, deep)));
        }
        List<Advice> left = before;
        for (int i = 0; i < MOST; i++) {
            Optional<Advice> next = left.stream()
                    .filter(a -> a.problem().code().equalsIgnoreCase(which)
                            && !a.fixes().isEmpty())
                    .findFirst();
            if (next.isEmpty()) {
                break;
            }
            Fix first = next.get().fixes().getFirst();
            now = fixes.apply(now, first);
            made.add(new Advice(next.get().problem(), List.of(first)));
            left = judge.of(now, deep);
        }
        if (made.isEmpty()) {
            throw Refusal.usage("FIX_UNKNOWN", which);
        }
        return new Changed(now, new Fixed(made, left));
    }

    /** The problem with that one fix. */
    private static Advice numbered(List<Advice> all, String number) {
        int wanted = number.length() > 6 ? -1 : Integer.parseInt(number);
        int n = 0;
        for (Advice each : all) {
            for (Fix fix : each.fixes()) {
                if (++n == wanted) {
                    return new Advice(each.problem(), List.of(fix));
                }
            }
        }
        throw Refusal.usage("FIX_UNKNOWN", number);
    }
}
