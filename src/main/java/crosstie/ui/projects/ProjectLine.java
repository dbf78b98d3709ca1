package crosstie.ui.projects;

import crosstie.model.Execution;
import crosstie.model.Project;
import crosstie.model.Task;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A project in the list, with the run that ended or began last. */
record ProjectLine(Project project, Optional<Execution> last) {
    /** Lines in the projects' order; {@code runs} newest first. */
    static List<ProjectLine> of(List<Project> projects, List<Execution> runs) {
        return projects.stream()
                .map(p -> new ProjectLine(
                        p, runs.stream().filter(r -> isCalled(p, r.name())).findFirst()))
                .toList();
    }

    private static boolean isCalled(Project project, String name) {
        return project.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }

    String name() {
        return project.name();
    }

    /** Entity set that is read; with {@code +n} when further tasks read others. */
    String from() {
        return named(
                project.design().tasks().stream().map(Task::source).distinct().toList());
    }

    String to() {
        return named(project.design().tasks().stream()
                .map(Task::destination)
                .distinct()
                .toList());
    }

    private static String named(List<String> sets) {
        return sets.isEmpty() ? "" : sets.size() == 1 ? sets.getFirst() : sets.getFirst() + " +" + (sets.size() - 1);
    }
}
