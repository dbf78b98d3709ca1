package crosstie.engine;

import crosstie.mapping.Compiler;
import crosstie.model.ChangeSet;
import crosstie.model.Execution;
import crosstie.model.RunEvent;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Runs and previews projects. What can be found wrong before reading is thrown as a {@link crosstie.model.Refusal}, and nothing is recorded;
 * what goes wrong later is told by the status and errors of the execution, and what was recorded until then stays.
 */
public final class Engine {
    private final Compiler compiler;
    private final Journal journal;
    private final Clock clock;
    private final RandomGenerator random;

    public Engine(Compiler compiler, Journal journal, Clock clock) {
        this(compiler, journal, clock, RandomGenerator.getDefault());
    }

    /** @param random for ids of executions */
    public Engine(Compiler compiler, Journal journal, Clock clock, RandomGenerator random) {
        this.compiler = compiler;
        this.journal = journal;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Runs a plan and waits for its end.
     *
     * @param watcher told what happens, from several threads; one that fails is logged and ignored
     * @param cancelled asked often; once true, what is on its way is finished and recorded, and the run ends
     * @throws crosstie.model.Refusal when the plan cannot be run: unknown names, a mapping with errors, a system that cannot be asked
     */
    public Execution run(Plan plan, Consumer<RunEvent> watcher, BooleanSupplier cancelled) {
        List<Setup> setups = new Preparation(compiler, plan, clock.instant()).setups();
        String id = ExecutionId.of(clock.instant(), random);
        try (Overlay nothing = new Overlay(List.of())) {
            Ends ends = new RunEnds(journal, id, plan.name(), plan.destination(), nothing);
            return performance(plan, watcher, cancelled).run(id, setups, ends);
        }
    }

    /**
     * Does all that {@link #run} does but write and record.
     *
     * @param rows how many rows the change set keeps; its counts are of all rows
     */
    public ChangeSet preview(Plan plan, int rows, Consumer<RunEvent> watcher, BooleanSupplier cancelled) {
        List<Setup> setups = new Preparation(compiler, plan, clock.instant()).setups();
        String id = ExecutionId.of(clock.instant(), random);
        ChangeList changes = new ChangeList(rows);
        try (Overlay overlay = new Overlay(setups)) {
            Ends ends = new PreviewEnds(journal, plan.name(), plan.destination(), overlay, changes);
            Execution execution = performance(plan, watcher, cancelled).run(id, setups, ends);
            return new ChangeSet(execution, changes.rows(), changes.isComplete());
        }
    }

    private Performance performance(Plan plan, Consumer<RunEvent> watcher, BooleanSupplier cancelled) {
        return new Performance(plan, new Events(watcher, clock), new Halt(cancelled));
    }
}
