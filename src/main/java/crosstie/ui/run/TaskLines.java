package crosstie.ui.run;

import crosstie.model.Counts;
import crosstie.model.RunEvent;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The tasks of a run in order: those told at the start wait, a task for a further organization follows behind it. */
final class TaskLines {
    private final ObservableList<TaskLine> lines = FXCollections.observableArrayList();

    ObservableList<TaskLine> lines() {
        return lines;
    }

    void clear() {
        lines.clear();
    }

    void begin(List<String> tasks) {
        lines.setAll(tasks.stream().map(TaskLine::waiting).toList());
    }

    void started(RunEvent.TaskStarted event) {
        TaskLine line = TaskLine.started(event.task(), event.organization(), event.expected(), event.at());
        int waiting = first(l -> l.isWaiting() && l.task().equals(event.task()));
        if (waiting >= 0) {
            lines.set(waiting, line);
            return;
        }
        int last = lines.size();
        while (last > 0 && !lines.get(last - 1).task().equals(event.task())) {
            last--;
        }
        lines.add(last == 0 ? lines.size() : last, line);
    }

    void progress(RunEvent.TaskProgress event) {
        change(
                event.task(),
                event.organization(),
                l -> l.isRunning() ? l.with(event.counts(), event.expected(), event.at()) : l);
    }

    void ended(RunEvent.TaskEnded event) {
        change(event.task().name(), event.task().organization(), l -> TaskLine.ended(event.task()));
    }

    Counts counts() {
        return lines.stream().map(TaskLine::counts).reduce(Counts.ZERO, Counts::plus);
    }

    /** Share done over all tasks, each weighing the same; those of unknown length count when they have ended. */
    double done() {
        return lines.isEmpty()
                ? 0
                : lines.stream().mapToDouble(l -> Math.max(0, l.done())).sum() / lines.size();
    }

    private void change(String task, String organization, UnaryOperator<TaskLine> how) {
        int at = first(l -> l.is(task, organization));
        if (at >= 0) {
            lines.set(at, how.apply(lines.get(at)));
        }
    }

    private int first(java.util.function.Predicate<TaskLine> wanted) {
        for (int i = 0; i < lines.size(); i++) {
            if (wanted.test(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
