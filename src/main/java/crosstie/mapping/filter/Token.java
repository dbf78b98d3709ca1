package crosstie.mapping.filter;

/** A word of a filter: {@code at} counts characters from 1, {@code value} is that of a literal. */
record Token(Kind kind, String text, Object value, int at) {
    enum Kind {
        NAME,
        VALUE,
        OPEN,
        CLOSE,
        COMMA,
        EQUALS,
        LIST,
        LIST_END,
        END
    }
}
