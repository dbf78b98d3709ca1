package crosstie.model;

/** Rejections of one cause: the first error of it, how many rows, and the key of the first. A task that stopped counts 0 rows. */
public record ErrorGroup(RunError error, long count, String sampleKey) {}
