package crosstie.engine;

/** A value that a system changed by no rule we know (F-26): for this row and field, {@code sent} counts as unchanged while {@code found} stands there. Canonical text; empty for empty. */
public record SentFound(String key, String field, String sent, String found) {}
