package crosstie.sandbox.query;

/** Cuts a filter into words, texts and signs. */
final class Lexer {
    enum Type {
        WORD,
        TEXT,
        SIGN,
        END
    }

    private final String source;
    private int at;
    private int start;
    private Type type;
    private String value;

    Lexer(String source) {
        this.source = source;
        refuseUnterminated();
        next();
    }

    /** An apostrophe that was not doubled is reported as what it opens, wherever else the text breaks. */
    private void refuseUnterminated() {
        int open = -1;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c != '\'' && c != '"') continue;
            if (open < 0) open = i;
            else if (c == source.charAt(open)) open = -1;
        }
        if (open >= 0) throw unterminated(open);
    }

    private BadQuery unterminated(int open) {
        return new BadQuery("There is an unterminated literal at position " + (open + 1) + " in '" + source + "'.");
    }

    Type type() {
        return type;
    }

    String value() {
        return value;
    }

    int start() {
        return start;
    }

    /** Whether a quote stands directly behind the word: a qualified enum member. */
    boolean quoteFollows() {
        return at < source.length() && source.charAt(at) == '\'';
    }

    boolean is(String text) {
        return type != Type.TEXT && value.equals(text);
    }

    boolean accept(String text) {
        if (!is(text)) return false;
        next();
        return true;
    }

    void expect(String text) {
        if (!accept(text)) throw syntax();
    }

    BadQuery syntax() {
        return new BadQuery("Syntax error at position " + start + " in '" + source + "'.");
    }

    void next() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) at++;
        start = at;
        if (at == source.length()) {
            type = Type.END;
            value = "";
            return;
        }
        char c = source.charAt(at);
        if (c == '\'') text('\'');
        else if (c == '"') text('"');
        else if (word(c)) word();
        else sign(c);
    }

    private void sign(char c) {
        type = Type.SIGN;
        value = String.valueOf(c);
        at++;
    }

    private static boolean word(char c) {
        return Character.isLetterOrDigit(c) || "_.-:+@$".indexOf(c) >= 0;
    }

    private void word() {
        while (at < source.length() && word(source.charAt(at))) at++;
        type = Type.WORD;
        value = source.substring(start, at);
        // a lambda's variable ends at its colon; a time of day goes on behind it
        int colon = value.indexOf(':');
        if (colon > 0 && !Character.isDigit(value.charAt(0))) {
            at = start + colon;
            value = value.substring(0, colon);
        } else if (colon == 0) {
            at = start + 1;
            sign(':');
            at = start + 1;
        }
    }

    private void text(char quote) {
        StringBuilder text = new StringBuilder();
        at++;
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (c != quote) {
                text.append(c);
            } else if (at < source.length() && source.charAt(at) == quote) {
                text.append(quote);
                at++;
            } else {
                type = Type.TEXT;
                value = text.toString();
                return;
            }
        }
        throw unterminated(start);
    }
}
