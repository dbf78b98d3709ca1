package crosstie.model;

/**
 * Which part of an empty rule decided about a field.
 *
 * @param when what the value was
 * @param then what was done: {@code skip}, {@code clear}, {@code keep}, {@code default} or {@code fail}
 */
public record FiredRule(EmptyKind when, String then) {}
