package crosstie.studio.run;

import crosstie.engine.Plan;

/** A plan whose systems are open; closes both. */
record Prepared(Plan plan) implements AutoCloseable {
    @Override
    public void close() {
        try {
            plan.source().close();
        } finally {
            plan.destination().close();
        }
    }
}
