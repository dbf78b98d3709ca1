package crosstie.transform.formula;

import crosstie.transform.formula.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Cuts a formula into words. Never fails: what it cannot read becomes a wrong word and a problem. */
final class Lexer {
    private static final List<String> SYMBOLS = List.of(
            "<>", "<=", ">=", "&&", "||", "(", ")", "[", "]", "{", "}", ",", ":", ".", "&", "+", "-", "*", "/", "^",
            "%", "=", "<", ">", "!");

    private final String text;
    private final Complaints complaints;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text, Complaints complaints) {
        this.text = text;
        this.complaints = complaints;
    }

    /** All words with comments, and an end. */
    static List<Token> read(String text, Complaints complaints) {
        return new Lexer(text, complaints).all();
    }

    private List<Token> all() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isBlank(c)) {
                at += Character.charCount(c);
            } else {
                next(c);
            }
        }
        tokens.add(new Token(Kind.END, "", null, at, at));
        return tokens;
    }

    /** Blanks of any width; marks that are not seen are no blanks. */
    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isNameStart(int c) {
        return Character.isLetter(c) || c == '_';
    }

    static boolean isNamePart(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private void next(int c) {
        if (isNameStart(c)) {
            name();
        } else if (c >= '0' && c <= '9') {
            number();
        } else if (c == '"') {
            quoted('"', Kind.TEXT, "FORMULA_TEXT_UNENDED");
        } else if (c == '\'') {
            quoted('\'', Kind.QUOTED, "FORMULA_NAME_UNENDED");
        } else if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            add(Kind.COMMENT, end < 0 ? text.length() : end);
        } else if (text.startsWith("/*", at)) {
            comment();
        } else {
            symbol(c);
        }
    }

    private void name() {
        int end = at;
        while (end < text.length() && isNamePart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        add(Kind.NAME, end);
    }

    private void number() {
        int end = digits(at);
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end = digits(end + 1);
        }
        String digits = text.substring(at, end);
        if (digits.length() > Limits.DIGITS) {
            wrong("FORMULA_NUMBER_TOO_LONG", end, Limits.DIGITS);
            return;
        }
        tokens.add(new Token(Kind.NUMBER, digits, value(digits), at, end));
        at = end;
    }

    private static Object value(String digits) {
        return digits.indexOf('.') < 0 && digits.length() < 19 ? (Object) Long.valueOf(digits) : new BigDecimal(digits);
    }

    private int digits(int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A quote inside is written twice. */
    private void quoted(char quote, Kind kind, String unended) {
        StringBuilder inside = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != quote) {
                inside.append(c);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                inside.append(quote);
                i++;
            } else {
                tokens.add(new Token(kind, inside.toString(), null, at, i + 1));
                at = i + 1;
                return;
            }
        }
        wrong(unended, text.length());
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            wrong("FORMULA_COMMENT_UNENDED", text.length());
        } else {
            add(Kind.COMMENT, end + 2);
        }
    }

    private void symbol(int c) {
        for (String s : SYMBOLS) {
            if (text.startsWith(s, at)) {
                add(Kind.SYMBOL, at + s.length());
                return;
            }
        }
        wrong("FORMULA_CHARACTER_UNKNOWN", at + Character.charCount(c), "U+%04X".formatted(c));
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), null, at, end));
        at = end;
    }

    private void wrong(String code, int end, Object... arguments) {
        complaints.error(code, at, end, arguments);
        add(Kind.WRONG, end);
    }
}
