package crosstie.model;

import java.util.Map;
import java.util.Optional;

/** What a mapping does when its result is empty (null, or text of blanks only). */
public sealed interface EmptyRule {
    /** Leave the field out. */
    record Skip() implements EmptyRule {}

    /** Send the destination type's empty value. The rule when none is written. */
    record Clear() implements EmptyRule {}

    /** Leave the destination's value; on a create as skip. */
    record Keep() implements EmptyRule {}

    /** Send this value. */
    record Default(Object value) implements EmptyRule {}

    /** Reject the row. */
    record Fail() implements EmptyRule {}

    /**
     * A rule for each way of being empty. What is not said follows {@code otherwise}, which itself is {@link #CLEAR} when null; with three
     * exceptions: empty text follows what is said of blanks, what is missing follows what is said of null, and an unknown choice is never
     * passed over in silence: it fails.
     *
     * @param rules none of them an {@code Apart}
     * @param otherwise null when the file says nothing
     */
    record Apart(Map<EmptyKind, EmptyRule> rules, EmptyRule otherwise) implements EmptyRule {
        public Apart {
            rules = Immutable.map(rules);
        }

        /** The rule of one way of being empty. */
        public EmptyRule rule(EmptyKind kind) {
            EmptyRule said = rules.get(kind);
            if (said != null) {
                return said;
            }
            return switch (kind) {
                case EMPTY -> rules.getOrDefault(EmptyKind.BLANK, others());
                case MISSING -> rules.getOrDefault(EmptyKind.NULL, others());
                case UNKNOWN -> FAIL;
                case NULL, BLANK -> others();
            };
        }

        private EmptyRule others() {
            return Optional.ofNullable(otherwise).orElse(CLEAR);
        }
    }

    EmptyRule CLEAR = new Clear();
    EmptyRule FAIL = new Fail();

    /** As template files write it; of a rule for each way of being empty there is no one word. */
    default String word() {
        return switch (this) {
            case Skip s -> "skip";
            case Clear c -> "clear";
            case Keep k -> "keep";
            case Default d -> "default";
            case Fail f -> "fail";
            case Apart a -> "apart";
        };
    }
}
