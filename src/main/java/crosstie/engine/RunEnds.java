package crosstie.engine;

import crosstie.connector.Environment;
import crosstie.connector.Sink;
import crosstie.connector.WritePlan;
import crosstie.model.Execution;
import crosstie.model.Refusal;

/** The ends of a run: rows are written, pages journalled. */
record RunEnds(Journal journal, String execution, String project, Environment destination, Overlay overlay)
        implements Ends {

    @Override
    public void begin(Execution begun) {
        try {
            journal.begin(begun);
        } catch (RuntimeException e) {
            throw Refusal.stopped(e, "JOURNAL_FAILED", e.getClass().getSimpleName());
        }
    }

    @Override
    public boolean explains() {
        return false;
    }

    @Override
    public TaskEnd open(Setup setup) {
        TaskJournal opened = journal.open(execution, setup.scope(project, destination));
        SharedKnowledge shared = new SharedKnowledge(opened);
        return new TaskEnd() {
            @Override
            public Sink sink(long expected) {
                return destination.write(setup.writePlan(expected));
            }

            @Override
            public Sink helpers(WritePlan plan) {
                return destination.write(plan);
            }

            @Override
            public Knowledge knowledge() {
                return shared;
            }

            @Override
            public void record(OpenPage page, PageRecord record) {
                synchronized (opened) {
                    opened.record(record);
                }
            }
        };
    }

    @Override
    public void end(Execution ended) {
        journal.end(ended);
    }
}
