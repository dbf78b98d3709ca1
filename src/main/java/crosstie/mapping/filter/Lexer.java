package crosstie.mapping.filter;

import crosstie.mapping.filter.Token.Kind;
import crosstie.model.Refusal;
import java.util.Locale;

/** Cuts the text of a filter into words. One word ahead, no backtracking. */
final class Lexer {
    static final String VALUES = "'text', a number, true, false, null, a date, an id";

    private final String text;
    private int at;
    private Token ahead;

    Lexer(String text) {
        this.text = text;
        ahead = read();
    }

    Token next() {
        Token token = ahead;
        if (token.kind() != Kind.END) {
            ahead = read();
        }
        return token;
    }

    boolean take(Kind kind) {
        boolean here = ahead.kind() == kind;
        if (here) {
            next();
        }
        return here;
    }

    boolean takeWord(String word) {
        boolean here = ahead.kind() == Kind.NAME
                && ahead.text().toLowerCase(Locale.ROOT).equals(word);
        if (here) {
            next();
        }
        return here;
    }

    Token expect(Kind kind, String expected) {
        Token token = next();
        if (token.kind() != kind) {
            throw unexpected(token, expected);
        }
        return token;
    }

    Refusal unexpected(Token token, String expected) {
        return Refusal.usage("FILTER_SYNTAX", token.at(), token.text().isEmpty() ? "…" : token.text(), expected);
    }

    private Token read() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int start = at;
        if (at == text.length()) {
            return new Token(Kind.END, "", null, start + 1);
        }
        return switch (text.charAt(at)) {
            case '(' -> sign(Kind.OPEN);
            case ')' -> sign(Kind.CLOSE);
            case ',' -> sign(Kind.COMMA);
            case '=' -> sign(Kind.EQUALS);
            case '[' -> sign(Kind.LIST);
            case ']' -> sign(Kind.LIST_END);
            case '\'', '"' -> new Token(Kind.VALUE, "'", quoted(start), start + 1);
            default -> word(start);
        };
    }

    private Token sign(Kind kind) {
        at++;
        return new Token(kind, text.substring(at - 1, at), null, at);
    }

    /** A doubled quote stands for one. Lists of Dataverse's own functions may have the other quotes (D-19). */
    private String quoted(int start) {
        StringBuilder out = new StringBuilder();
        char quote = text.charAt(at);
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                if (at + 1 == text.length() || text.charAt(at + 1) != quote) {
                    at++;
                    return out.toString();
                }
                at++;
            }
            out.append(c);
        }
        throw Refusal.usage("FILTER_SYNTAX", start + 1, "'", "''");
    }

    private Token word(int start) {
        while (at < text.length() && isInWord(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw Refusal.usage("FILTER_SYNTAX", start + 1, text.substring(start, start + 1), VALUES);
        }
        String word = text.substring(start, at);
        if (at < text.length() && text.charAt(at) == '\'') {
            return new Token(Kind.VALUE, word, quoted(at), start + 1); // Namespace.Type'Member'
        }
        return Literal.read(word)
                .map(v -> new Token(Kind.VALUE, word, v, start + 1))
                .orElseGet(() -> new Token(Kind.NAME, word, null, start + 1));
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || "_./-+:".indexOf(c) >= 0;
    }
}
