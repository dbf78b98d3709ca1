package crosstie.model;

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

    EmptyRule CLEAR = new Clear();
}
