package crosstie.model;

/**
 * How two systems of one kind differ in what they tell of themselves.
 *
 * @param before the one compared with, by connection
 * @param after the other
 * @param difference what the other has differently, and which mappings of a design that concerns
 */
public record SystemComparison(String before, String after, MetadataDifference difference) {}
