package crosstie.model;

import java.util.List;

/** A formula seen as a source and steps, or why it cannot be. */
public sealed interface Chain {
    /** The same as cards. */
    record Steps(FieldSource source, List<TransformStep> steps) implements Chain {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /** It stays text. */
    record OnlyText(FormulaProblem why) implements Chain {}
}
