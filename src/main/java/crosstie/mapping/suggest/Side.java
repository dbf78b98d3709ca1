package crosstie.mapping.suggest;

/**
 * A candidate, ready to be compared many times.
 *
 * @param name its path in small letters
 * @param gist what it speaks of, without the words that name the entity
 * @param seldom its words say that it is rarely carried over
 */
record Side(Candidate candidate, Reading[] readings, String name, String gist, boolean seldom) {}
