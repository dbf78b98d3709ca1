package crosstie.model;

public enum Severity {
    ERROR,
    WARNING,
    INFO
}
