package crosstie.model;

/** The step of a row's journey, in order. */
public enum Stage {
    READ,
    DECODE,
    FILTER,
    MAP,
    RESOLVE,
    DIFF,
    WRITE,
    RECORD
}
