package crosstie.transform.formula;

import crosstie.transform.formula.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * From words to a tree, by operator strength. Counts depth and nodes as it goes, so that no formula is too deep for those who walk the tree.
 * Goes on after a mistake where it can, so that several are told at once.
 */
final class Parser {
    private final List<Token> tokens;
    private final Complaints complaints;
    private int at;
    private int depth;
    private int nodes;

    private Parser(List<Token> tokens, Complaints complaints) {
        this.tokens = tokens;
        this.complaints = complaints;
    }

    /** The tree; null where the formula is empty or too large, which is told. */
    static Node read(String text, Complaints complaints) {
        if (text.length() > Limits.CHARACTERS) {
            complaints.error("FORMULA_TOO_LONG", 0, text.length(), text.length(), Limits.CHARACTERS);
            return null;
        }
        List<Token> tokens = Lexer.read(text, complaints).stream()
                .filter(t -> t.kind() != Kind.COMMENT)
                .toList();
        if (tokens.size() == 1) {
            complaints.error("FORMULA_EMPTY", 0, text.length());
            return null;
        }
        try {
            return new Parser(tokens, complaints).whole();
        } catch (TooLarge told) {
            return null;
        }
    }

    private Node whole() {
        Node node = expression(0);
        if (token().kind() != Kind.END && token().kind() != Kind.WRONG) {
            unexpected("FORMULA_UNEXPECTED");
        }
        return node;
    }

    private Node expression(int weakest) {
        Node left = prefixed();
        while (true) {
            Token sign = token();
            if (sign.is("%")) {
                left = made(new Node.Unary("%", left, left.start(), next().end()));
                continue;
            }
            Operator operator = Operator.of(sign);
            if (operator == null || operator.strength < weakest) {
                return left;
            }
            next();
            Node right = operator == Operator.POWER ? deeper(Operator.PREFIX) : expression(operator.strength + 1);
            left = made(new Node.Binary(operator, left, right, left.start(), right.end()));
        }
    }

    private Node prefixed() {
        Token t = token();
        boolean not = t.is("!") || t.isWord("Not") && !tokens.get(at + 1).is("(");
        if (not || t.is("-")) {
            next();
            Node inner = deeper(Operator.PREFIX);
            return made(new Node.Unary(not ? "!" : "-", inner, t.start(), inner.end()));
        }
        return operand();
    }

    private Node operand() {
        Token t = token();
        if (t.kind() == Kind.TEXT) {
            next();
            return made(new Node.Literal(t.text(), t.start(), t.end()));
        }
        if (t.kind() == Kind.NUMBER) {
            next();
            return made(new Node.Literal(t.value(), t.start(), t.end()));
        }
        if (t.isWord("true") || t.isWord("false")) {
            next();
            return made(new Node.Literal(t.text().equals("true"), t.start(), t.end()));
        }
        if (t.isName()) {
            return t.kind() == Kind.NAME && tokens.get(at + 1).is("(") ? call() : path();
        }
        return switch (t.text()) {
            case "(" -> group();
            case "[" -> items();
            case "{" -> entries();
            default -> missing();
        };
    }

    private Node missing() {
        Token t = token();
        if (t.kind() == Kind.WRONG) {
            next();
        } else {
            unexpected("FORMULA_VALUE_EXPECTED");
        }
        return made(new Node.Missing(t.start(), t.end()));
    }

    private void unexpected(String code) {
        Token t = token();
        complaints.error(code, t.start(), t.end(), t.kind() == Kind.END ? "…" : t.text());
    }

    private Node group() {
        next();
        Node inner = deeper(0);
        expect(")");
        return inner;
    }

    private Node call() {
        Token name = next();
        next();
        List<Node> arguments = list(")");
        int end = expect(")");
        return made(new Node.Call(name.text(), arguments, name.end(), name.start(), end));
    }

    private Node items() {
        Token open = next();
        List<Node> all = list("]");
        return made(new Node.Items(all, open.start(), expect("]")));
    }

    private List<Node> list(String close) {
        List<Node> all = new ArrayList<>();
        if (token().is(close)) {
            return all;
        }
        all.add(deeper(0));
        while (token().is(",")) {
            next();
            all.add(deeper(0));
        }
        return all;
    }

    private Node entries() {
        Token open = next();
        List<Node.Entry> all = new ArrayList<>();
        while (token().isName() || token().kind() == Kind.TEXT) {
            Token name = next();
            expect(":");
            Node value = deeper(0);
            all.add(new Node.Entry(name.text(), value, name.start(), value.end()));
            if (!token().is(",")) {
                break;
            }
            next();
        }
        return made(new Node.Entries(all, open.start(), expect("}")));
    }

    /** A field, and where lookups lead from it. */
    private Node path() {
        Token first = token();
        StringBuilder text = new StringBuilder();
        int end = path(text);
        return made(new Node.Name(text.toString(), first.kind() == Kind.QUOTED, first.start(), end));
    }

    /** Where it ends; what stands in brackets is a path itself. */
    private int path(StringBuilder text) {
        text.append(token().text());
        int end = next().end();
        while (token().is(".") && tokens.get(at + 1).isName()) {
            next();
            text.append('.').append(token().text());
            end = next().end();
            if (token().is("(") && tokens.get(at + 1).isName()) {
                next();
                down();
                text.append('(');
                path(text);
                text.append(')');
                depth--;
                end = expect(")");
            }
        }
        return end;
    }

    private Node deeper(int weakest) {
        down();
        Node node = expression(weakest);
        depth--;
        return node;
    }

    private void down() {
        if (++depth > Limits.DEPTH) {
            tooLarge("FORMULA_TOO_DEEP", Limits.DEPTH);
        }
    }

    private Node made(Node node) {
        if (++nodes > Limits.NODES) {
            tooLarge("FORMULA_TOO_LARGE", Limits.NODES);
        }
        return node;
    }

    private void tooLarge(String code, int limit) {
        complaints.error(code, token().start(), token().end(), limit);
        throw new TooLarge();
    }

    /** Where the sign ends; where it should be, if it is not there. */
    private int expect(String sign) {
        if (token().is(sign)) {
            return next().end();
        }
        Token t = token();
        if (t.kind() != Kind.WRONG) {
            complaints.error("FORMULA_SIGN_EXPECTED", t.start(), t.end(), sign, t.kind() == Kind.END ? "…" : t.text());
        }
        return at == 0 ? 0 : tokens.get(at - 1).end();
    }

    private Token token() {
        return tokens.get(at);
    }

    private Token next() {
        Token t = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return t;
    }

    /** Told already. */
    @SuppressWarnings("serial")
    private static final class TooLarge extends RuntimeException {
        TooLarge() {
            super(null, null, false, false);
        }
    }
}
