package crosstie.model;

/** A part of a formula's text, for colours: characters from {@code start} up to {@code end}. */
public record FormulaToken(Kind kind, int start, int end) {
    public enum Kind {
        FIELD,
        FUNCTION,
        TEXT,
        NUMBER,
        WORD,
        OPERATOR,
        COMMENT,
        WRONG
    }
}
