package crosstie.mapping.fix;

import crosstie.mapping.Ends;
import crosstie.model.Edit;
import crosstie.model.FieldMapping;
import crosstie.model.Fix;
import crosstie.model.Problem;
import crosstie.model.Task;
import crosstie.model.Template;
import java.util.Optional;

/**
 * Where a problem is, taken from its JSON pointer. Numbers are -1 where the pointer has none.
 *
 * @param rest what follows the mapping, such as {@code from}; empty text for the mapping itself
 */
record Place(Template design, Problem problem, int taskAt, int mappingAt, String rest, Optional<Ends> ends) {

    static Place of(Template design, Problem problem, Optional<Ends> ends) {
        String[] parts = problem.where().split("/", -1);
        boolean inTask = parts.length > 2 && parts[1].equals("tasks");
        boolean inMapping = inTask && parts.length > 4 && parts[3].equals("mappings");
        int task = inTask ? number(parts[2], design.tasks().size()) : -1;
        int mapping = inMapping && task >= 0
                ? number(parts[4], design.tasks().get(task).mappings().size())
                : -1;
        String rest = mapping < 0
                ? ""
                : String.join("/", java.util.Arrays.asList(parts).subList(5, parts.length));
        return new Place(design, problem, task, mapping, rest, ends);
    }

    private static int number(String text, int below) {
        boolean digits = !text.isEmpty() && text.length() < 7 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int n = digits ? Integer.parseInt(text) : -1;
        return n < below ? n : -1;
    }

    boolean isTask() {
        return taskAt >= 0;
    }

    boolean isMapping() {
        return mappingAt >= 0;
    }

    Task task() {
        return design.tasks().get(taskAt);
    }

    FieldMapping mapping() {
        return task().mappings().get(mappingAt);
    }

    /** The step that the pointer names; the last where it names none; -1 without steps. */
    int step() {
        int last = mapping().steps().size() - 1;
        return rest.startsWith("steps/") ? Math.min(last, number(rest.substring(6), last + 1)) : last;
    }

    String argument(int i) {
        return i < problem.arguments().size() ? problem.arguments().get(i) : "";
    }

    Fix replace(String code, FieldMapping changed, Object... arguments) {
        return Fix.of(code, new Edit.Replace(taskAt, mappingAt, changed), arguments);
    }
}
