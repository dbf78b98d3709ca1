package crosstie.engine;

import crosstie.connector.Environment;
import crosstie.connector.Sink;
import crosstie.model.Execution;
import crosstie.model.Outcome;
import crosstie.model.RowChange;
import java.util.List;

/** The ends of a preview: nothing is sent, nothing is journalled. What was learned by earlier runs is used, so that it finds what a run would find. */
record PreviewEnds(
        Journal journal, String execution, String project, Environment destination, Overlay overlay, ChangeList changes)
        implements Ends {

    @Override
    public void begin(Execution begun) {
        // a preview leaves no history
    }

    @Override
    public void end(Execution ended) {
        // a preview leaves no history
    }

    @Override
    public Sink sink(Setup setup) {
        return new PreviewSink();
    }

    @Override
    public TaskJournal journal(Setup setup) {
        return new SharedTaskJournal(journal.open(execution, setup.scope(project, destination)));
    }

    @Override
    public void record(Setup setup, OpenPage page, PageRecord record, TaskJournal untouched) {
        Likeness likeness = Likeness.of(setup, List.of());
        Shown shown = new Shown(setup);
        for (Row row : page.rows()) {
            if (row.fate instanceof Outcome.Created) {
                overlay.note(setup, row, likeness);
            }
            if (!row.lives()) {
                keep(row, shown);
            }
        }
    }

    private void keep(Row row, Shown shown) {
        RowChange.Action action = Shown.action(row);
        if (changes.hasRoomFor(action)) {
            changes.add(action, shown.change(row));
        } else {
            changes.leaveOut();
        }
    }
}
