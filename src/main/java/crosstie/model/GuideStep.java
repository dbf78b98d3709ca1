package crosstie.model;

/**
 * One step of setting a system up so that a connection can use it.
 *
 * @param title what to do, in few words
 * @param text where and how
 * @param value to copy into the other system; empty for none
 * @param provedBy name of the step of the connection test that shows it was done right; empty for none
 */
public record GuideStep(String title, String text, String value, String provedBy) {}
