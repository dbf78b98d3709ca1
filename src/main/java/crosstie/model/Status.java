package crosstie.model;

/** State of an execution: all rows right, some rejected, stopped, or ended by the user. */
public enum Status {
    RUNNING,
    COMPLETED,
    WARNING,
    ERROR,
    CANCELLED
}
