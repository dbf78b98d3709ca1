package crosstie.model;

/** A rejected row as the journal keeps it: which task, which key, why. */
public record RejectedRow(String task, String organization, String key, RunError error) {}
