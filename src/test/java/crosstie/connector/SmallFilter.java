package crosstie.connector;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A condition on rows as the standard writes it: comparisons, and, or, not, parentheses and the three text functions. */
final class SmallFilter {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*('(?:[^']|'')*'|[A-Za-z_.]+'(?:[^']|'')*'|[(),]|[^\\s(),']+)");

    private final Matcher tokens;
    private String token;

    private SmallFilter(String text) {
        tokens = TOKEN.matcher(text);
        next();
    }

    static Predicate<Map<String, Object>> of(String text) {
        SmallFilter filter = new SmallFilter(text);
        Predicate<Map<String, Object>> all = filter.any();
        if (filter.token != null) {
            throw new IllegalArgumentException("unexpected " + filter.token);
        }
        return all;
    }

    private String next() {
        String was = token;
        token = tokens.find() ? tokens.group(1) : null;
        return was;
    }

    private Predicate<Map<String, Object>> any() {
        Predicate<Map<String, Object>> left = all();
        while ("or".equals(token)) {
            next();
            left = left.or(all());
        }
        return left;
    }

    private Predicate<Map<String, Object>> all() {
        Predicate<Map<String, Object>> left = one();
        while ("and".equals(token)) {
            next();
            left = left.and(one());
        }
        return left;
    }

    private Predicate<Map<String, Object>> one() {
        String first = next();
        if (first.equals("not")) {
            return one().negate();
        }
        if (first.equals("(")) {
            Predicate<Map<String, Object>> inner = any();
            next();
            return inner;
        }
        if ("(".equals(token)) {
            return function(first);
        }
        String operator = next();
        Object value = value(next());
        return row -> compare(row.get(first), operator, value);
    }

    private Predicate<Map<String, Object>> function(String name) {
        next();
        String field = next();
        next();
        String text = (String) value(next());
        next();
        return row -> row.get(field) instanceof String s
                && switch (name) {
                    case "contains" -> s.contains(text);
                    case "startswith" -> s.startsWith(text);
                    default -> s.endsWith(text);
                };
    }

    private static Object value(String literal) {
        int quote = literal.indexOf('\'');
        if (quote >= 0) {
            return literal.substring(quote + 1, literal.length() - 1).replace("''", "'");
        }
        return literal.equals("null") ? null : new BigDecimal(literal);
    }

    private static boolean compare(Object left, String operator, Object right) {
        if (left == null || right == null) {
            boolean same = Objects.equals(left, right);
            return operator.equals("eq") ? same : operator.equals("ne") && !same;
        }
        int order = left instanceof String s
                ? s.compareTo(right.toString())
                : new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()));
        return switch (operator) {
            case "eq" -> order == 0;
            case "ne" -> order != 0;
            case "gt" -> order > 0;
            case "ge" -> order >= 0;
            case "lt" -> order < 0;
            default -> order <= 0;
        };
    }
}
