package crosstie.transform.formula;

/**
 * A word of a formula.
 *
 * @param text the name without its quotes, the text without them, the symbol
 * @param value the number
 */
record Token(Kind kind, String text, Object value, int start, int end) {
    enum Kind {
        NAME,
        QUOTED,
        TEXT,
        NUMBER,
        SYMBOL,
        COMMENT,
        WRONG,
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isName() {
        return kind == Kind.NAME || kind == Kind.QUOTED;
    }

    /** A name that is a word of the language. */
    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }
}
