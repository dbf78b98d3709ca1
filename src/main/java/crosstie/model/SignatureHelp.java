package crosstie.model;

/** The function that a caret in a formula stands in, and which of its arguments, counted from 0; -1 for one too many. */
public record SignatureHelp(Signature signature, int argument) {}
