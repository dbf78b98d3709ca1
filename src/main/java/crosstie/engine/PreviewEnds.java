package crosstie.engine;

import crosstie.connector.Environment;
import crosstie.connector.Sink;
import crosstie.connector.WritePlan;
import crosstie.model.Execution;
import crosstie.model.Outcome;
import crosstie.model.RowChange;
import java.util.List;
import java.util.function.Supplier;

/** The ends of a preview: nothing is sent, nothing is journalled. What earlier runs learned is used, so that it finds what a run would find. */
record PreviewEnds(Journal journal, String project, Environment destination, Overlay overlay, ChangeList changes)
        implements Ends {

    @Override
    public void begin(Execution begun) {
        // a preview leaves no history
    }

    @Override
    public boolean explains() {
        return true;
    }

    @Override
    public TaskEnd open(Setup setup) {
        Knowledge knowledge = new SharedKnowledge(journal.knowledge(setup.scope(project, destination)));
        Likeness likeness = Likeness.of(setup, List.of());
        Shown shown = new Shown(setup);
        return new TaskEnd() {
            @Override
            public Sink sink(long expected) {
                return new PreviewSink();
            }

            @Override
            public Sink helpers(WritePlan plan) {
                return new HelperPreview(plan, overlay);
            }

            @Override
            public Knowledge knowledge() {
                return knowledge;
            }

            @Override
            public void record(OpenPage page, PageRecord record) {
                page.helpers().forEach(row -> keep(RowChange.Action.CREATE, () -> shown.change(row)));
                for (Row row : Row.fated(page.rows())) {
                    if (row.fate instanceof Outcome.Created) {
                        overlay.note(setup, row, likeness);
                    }
                    keep(Shown.action(row), () -> shown.change(row));
                }
            }
        };
    }

    private void keep(RowChange.Action action, Supplier<RowChange> change) {
        if (changes.hasRoomFor(action)) {
            changes.add(action, change.get());
        } else {
            changes.leaveOut();
        }
    }

    @Override
    public void end(Execution ended) {
        // a preview leaves no history
    }
}
