package crosstie.engine;

import crosstie.connector.Environment;
import crosstie.connector.Sink;
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
    public Sink sink(Setup setup) {
        return destination.write(setup.writePlan());
    }

    @Override
    public TaskJournal journal(Setup setup) {
        return new SharedTaskJournal(journal.open(execution, setup.scope(project, destination)));
    }

    @Override
    public void record(Setup setup, OpenPage page, PageRecord record, TaskJournal to) {
        to.record(record);
    }

    @Override
    public void end(Execution ended) {
        journal.end(ended);
    }
}
