package crosstie.model;

/** What a template expects at one end. A hint: the connection given wins. {@code connector} is an id such as {@code dataverse}. */
public record SystemHint(String connector, String label) {}
