package crosstie.mapping.filter;

import crosstie.mapping.filter.Token.Kind;
import crosstie.model.FieldPath;
import crosstie.model.Filter;
import crosstie.model.Filter.Compare;
import crosstie.model.Filter.LastDays;
import crosstie.model.Filter.Operator;
import crosstie.model.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Dataverse's own conditions (D-19), such as {@code Microsoft.Dynamics.CRM.In(PropertyName='x',PropertyValues=['a','b'])}: read as what they
 * mean, so that every system can be asked for it.
 */
final class Functions {
    static final String NAMESPACE = "microsoft.dynamics.crm.";
    private static final String KNOWN = "In, NotIn, Between, NotBetween, On, OnOrAfter, OnOrBefore, LastXDays";
    static final int MOST_DAYS = 100_000;

    private final Lexer lexer;

    Functions(Lexer lexer) {
        this.lexer = lexer;
    }

    /** After the name: the arguments in parentheses. */
    Filter read(Token name) {
        String function = name.text().substring(NAMESPACE.length());
        lexer.expect(Kind.OPEN, "(");
        FieldPath field = field();
        lexer.expect(Kind.COMMA, ",");
        List<Object> values = values();
        lexer.expect(Kind.CLOSE, ")");
        return switch (function.toLowerCase(Locale.ROOT)) {
            case "in" -> any(field, Operator.EQ, values);
            case "notin" -> all(field, values);
            case "between" -> between(field, two(values, name));
            case "notbetween" -> new Filter.Not(between(field, two(values, name)));
            case "on" -> on(field, day(values, name));
            case "onorafter" -> new Compare(field, Operator.GE, day(values, name));
            case "onorbefore" ->
                new Compare(field, Operator.LT, day(values, name).plusDays(1));
            case "lastxdays" -> new LastDays(field, days(values, name));
            default -> throw lexer.unexpected(name, KNOWN);
        };
    }

    /** The values in parentheses that stand after {@code in}. */
    List<Object> list() {
        lexer.expect(Kind.OPEN, "(");
        List<Object> all = items();
        lexer.expect(Kind.CLOSE, ")");
        return all;
    }

    static Filter any(FieldPath field, Operator operator, List<Object> values) {
        List<Filter> any = values.stream()
                .<Filter>map(v -> new Compare(field, operator, v))
                .toList();
        return any.size() == 1 ? any.getFirst() : new Filter.Or(any);
    }

    private static Filter all(FieldPath field, List<Object> values) {
        List<Filter> all = values.stream()
                .<Filter>map(v -> new Compare(field, Operator.NE, v))
                .toList();
        return all.size() == 1 ? all.getFirst() : new Filter.And(all);
    }

    static Filter between(FieldPath field, List<Object> ends) {
        return new Filter.And(List.of(
                new Compare(field, Operator.GE, ends.getFirst()), new Compare(field, Operator.LE, ends.getLast())));
    }

    private static Filter on(FieldPath field, LocalDate day) {
        return new Filter.And(
                List.of(new Compare(field, Operator.GE, day), new Compare(field, Operator.LT, day.plusDays(1))));
    }

    private FieldPath field() {
        word("PropertyName");
        Token name = lexer.expect(Kind.VALUE, "'field'");
        return name.value() instanceof String s
                ? FieldPath.parse(s.replace('/', '.')).orElseThrow(() -> lexer.unexpected(name, "'field'"))
                : refused(name, "'field'");
    }

    private List<Object> values() {
        Token word = lexer.next();
        lexer.expect(Kind.EQUALS, "=");
        if (word.text().equalsIgnoreCase("PropertyValue")) {
            return List.of(value());
        }
        if (!word.text().equalsIgnoreCase("PropertyValues")) {
            throw lexer.unexpected(word, "PropertyValue, PropertyValues");
        }
        lexer.expect(Kind.LIST, "[");
        List<Object> all = items();
        lexer.expect(Kind.LIST_END, "]");
        return all;
    }

    private List<Object> items() {
        List<Object> all = new ArrayList<>(List.of(value()));
        while (lexer.take(Kind.COMMA)) {
            all.add(value());
        }
        return all;
    }

    /** Quoted or not: here dates stand in quotes. */
    private Object value() {
        Token token = lexer.expect(Kind.VALUE, Lexer.VALUES);
        return token.value() instanceof String s ? dated(s) : token.value();
    }

    private static Object dated(String s) {
        Optional<Object> literal =
                s.length() >= 10 && s.charAt(4) == '-' && s.charAt(7) == '-' ? Literal.read(s) : Optional.empty();
        return literal.orElse(s);
    }

    private void word(String wanted) {
        Token word = lexer.next();
        if (!word.text().equalsIgnoreCase(wanted)) {
            throw lexer.unexpected(word, wanted);
        }
        lexer.expect(Kind.EQUALS, "=");
    }

    private List<Object> two(List<Object> values, Token name) {
        return values.size() == 2 ? values : refused(name, "PropertyValues=[a,b]");
    }

    private LocalDate day(List<Object> values, Token name) {
        return values.size() == 1 && values.getFirst() instanceof LocalDate d && d.getYear() < 9999
                ? d
                : refused(name, "PropertyValue='2026-01-31'");
    }

    private int days(List<Object> values, Token name) {
        Object n = values.size() == 1 && values.getFirst() instanceof String s
                ? Literal.read(s.isEmpty() ? " " : s).orElse(s)
                : values.getFirst();
        return values.size() == 1 && n instanceof Long days && days >= 0 && days <= MOST_DAYS
                ? days.intValue()
                : refused(name, "PropertyValue=7");
    }

    private <T> T refused(Token token, String expected) throws Refusal {
        throw lexer.unexpected(token, expected);
    }
}
