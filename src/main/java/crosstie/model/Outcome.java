package crosstie.model;

import java.util.List;

/** One row's fate. Every row read has exactly one in the end. */
public sealed interface Outcome {
    record Created() implements Outcome {}

    record Updated(List<String> fields) implements Outcome {
        public Updated {
            fields = List.copyOf(fields);
        }
    }

    record Unchanged() implements Outcome {}

    /** Held back by the engine, with the reason's code. */
    record Filtered(String why) implements Outcome {}

    record Rejected(RunError error) implements Outcome {}

    /** Waits for the second pass, without the closing lookups named. */
    record Deferred(List<String> fields) implements Outcome {
        public Deferred {
            fields = List.copyOf(fields);
        }
    }

    /** The answer was lost: looked up and resolved before the task ends, never guessed. */
    record Unknown() implements Outcome {}

    Outcome CREATED = new Created();
    Outcome UNCHANGED = new Unchanged();
    Outcome UNKNOWN = new Unknown();
}
