package crosstie.template.dualwrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Filters as the F&amp;O side of a map writes them, close to X++ ({@code ((PartyType == "Organization"))}), as {@code $filter} text. What
 * is more than comparisons joined by {@code &&}, {@code ||} and {@code !} is not translated.
 */
final class RangeFilter {
    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 40;
    private static final Map<String, String> OPERATORS =
            Map.of("==", "eq", "=", "eq", "!=", "ne", "<>", "ne", ">", "gt", ">=", "ge", "<", "lt", "<=", "le");
    private static final Map<String, String> TURNED = Map.of("gt", "lt", "ge", "le", "lt", "gt", "le", "ge");
    private static final List<String> SIGNS =
            List.of("&&", "||", "==", "!=", "<>", ">=", "<=", "::", ">", "<", "=", "!", "(", ")");

    private enum Kind {
        NAME,
        LITERAL,
        SIGN
    }

    private record Token(Kind kind, String text) {}

    /** @param tight whether it may stand beside {@code and} without brackets */
    private record Said(String text, boolean tight) {}

    private final List<Token> tokens;
    private final UnaryOperator<String> names;
    private int at;

    private RangeFilter(List<Token> tokens, UnaryOperator<String> names) {
        this.tokens = tokens;
        this.names = names;
    }

    /**
     * Empty for what cannot be translated.
     *
     * @param names spells a field
     */
    static Optional<String> translate(String text, UnaryOperator<String> names) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return tokens(text).flatMap(tokens -> {
            RangeFilter reader = new RangeFilter(tokens, names);
            return reader.any(0).filter(s -> reader.at == tokens.size()).map(Said::text);
        });
    }

    private static Optional<List<Token>> tokens(String text) {
        List<Token> all = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int start = i;
            if (Character.isWhitespace(c)) {
                i++;
            } else if (c == '"' || c == '\'') {
                i = text.indexOf(c, i + 1) + 1;
                if (i == 0) {
                    return Optional.empty();
                }
                all.add(new Token(Kind.LITERAL, quoted(text.substring(start + 1, i - 1))));
            } else if (Character.isLetterOrDigit(c) || c == '_' || c == '-' && i + 1 < text.length()) {
                i++;
                while (i < text.length() && isWord(text.charAt(i))) {
                    i++;
                }
                all.add(word(text.substring(start, i)));
            } else {
                Optional<String> sign =
                        SIGNS.stream().filter(s -> text.startsWith(s, start)).findFirst();
                if (sign.isEmpty()) {
                    return Optional.empty();
                }
                i += sign.get().length();
                all.add(new Token(Kind.SIGN, sign.get()));
            }
        }
        return Optional.of(all);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private static Token word(String text) {
        boolean number = Character.isDigit(text.charAt(0)) || text.charAt(0) == '-';
        String lower = text.toLowerCase(Locale.ROOT);
        boolean truth = lower.equals("true") || lower.equals("false");
        return new Token(number || truth ? Kind.LITERAL : Kind.NAME, truth ? lower : text);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private boolean take(String sign) {
        boolean there = at < tokens.size() && tokens.get(at).equals(new Token(Kind.SIGN, sign));
        if (there) {
            at++;
        }
        return there;
    }

    private Optional<Said> any(int depth) {
        Optional<Said> left = all(depth);
        while (left.isPresent() && take("||")) {
            String first = left.get().text();
            left = all(depth).map(right -> new Said(first + " or " + right.text(), false));
        }
        return left;
    }

    private Optional<Said> all(int depth) {
        Optional<Said> left = one(depth);
        while (left.isPresent() && take("&&")) {
            Said first = left.get();
            left = one(depth).map(right -> new Said(tight(first) + " and " + tight(right), true));
        }
        return left;
    }

    private static String tight(Said said) {
        return said.tight() ? said.text() : "(" + said.text() + ")";
    }

    private Optional<Said> one(int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (take("!")) {
            return one(depth + 1).map(s -> new Said("not (" + s.text() + ")", true));
        }
        if (take("(")) {
            Optional<Said> inside = any(depth + 1);
            return take(")") ? inside : Optional.empty();
        }
        return comparison();
    }

    private Optional<Said> comparison() {
        Optional<Token> left = operand();
        String operator = at < tokens.size() ? OPERATORS.get(tokens.get(at).text()) : null;
        if (left.isEmpty() || operator == null) {
            return Optional.empty();
        }
        at++;
        return operand().flatMap(right -> compare(left.get(), operator, right));
    }

    private Optional<Said> compare(Token left, String operator, Token right) {
        if (left.kind() == right.kind()) {
            return Optional.empty();
        }
        boolean turned = left.kind() == Kind.LITERAL;
        String field = names.apply(turned ? right.text() : left.text());
        String value = turned ? left.text() : right.text();
        String sign = turned ? TURNED.getOrDefault(operator, operator) : operator;
        return Optional.of(new Said(field + " " + sign + " " + value, true));
    }

    /** {@code NoYes::Yes} is the member of an enum, and so a literal. */
    private Optional<Token> operand() {
        if (at >= tokens.size() || tokens.get(at).kind() == Kind.SIGN) {
            return Optional.empty();
        }
        Token first = tokens.get(at++);
        if (first.kind() == Kind.NAME && take("::")) {
            return at < tokens.size() && tokens.get(at).kind() == Kind.NAME
                    ? Optional.of(
                            new Token(Kind.LITERAL, quoted(tokens.get(at++).text())))
                    : Optional.empty();
        }
        return Optional.of(first);
    }
}
