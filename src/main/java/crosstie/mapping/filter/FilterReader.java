package crosstie.mapping.filter;

import crosstie.mapping.filter.Token.Kind;
import crosstie.model.FieldPath;
import crosstie.model.Filter;
import crosstie.model.Filter.Compare;
import crosstie.model.Filter.Match;
import crosstie.model.Filter.Operator;
import crosstie.model.Filter.Part;
import crosstie.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads an OData v4 {@code $filter}: {@code eq ne gt ge lt le and or not}, parentheses, {@code contains startswith endswith}, one hop
 * {@code lookup/field}, {@code in} and Dataverse's own functions (D-19). Bounded in length, depth and number of conditions.
 */
public final class FilterReader {
    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 50;
    private static final int MOST = 1_000;

    private static final Map<String, Operator> OPERATORS = Map.of(
            "eq", Operator.EQ,
            "ne", Operator.NE,
            "gt", Operator.GT,
            "ge", Operator.GE,
            "lt", Operator.LT,
            "le", Operator.LE);

    private static final Map<String, Part> FUNCTIONS =
            Map.of("contains", Part.CONTAINS, "startswith", Part.STARTS_WITH, "endswith", Part.ENDS_WITH);

    private final Lexer lexer;
    private final Functions functions;
    private int depth;
    private int conditions;

    private FilterReader(String text) {
        lexer = new Lexer(text);
        functions = new Functions(lexer);
    }

    /**
     * The filter that the text says; null for blank text.
     *
     * @throws Refusal {@code FILTER_SYNTAX} with the position (from 1), what stands there and what was expected; {@code FILTER_TOO_LARGE}
     */
    public static Filter read(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw tooLarge();
        }
        FilterReader reader = new FilterReader(text);
        Filter filter = reader.or();
        reader.lexer.expect(Kind.END, "and, or, the end");
        return filter;
    }

    private Filter or() {
        List<Filter> any = new ArrayList<>(List.of(and()));
        while (lexer.takeWord("or")) {
            any.add(and());
        }
        return any.size() == 1 ? any.getFirst() : new Filter.Or(any);
    }

    private Filter and() {
        List<Filter> all = new ArrayList<>(List.of(unary()));
        while (lexer.takeWord("and")) {
            all.add(unary());
        }
        return all.size() == 1 ? all.getFirst() : new Filter.And(all);
    }

    private Filter unary() {
        if (++depth > DEEPEST) {
            throw tooLarge();
        }
        try {
            return lexer.takeWord("not") ? new Filter.Not(unary()) : primary();
        } finally {
            depth--;
        }
    }

    private Filter primary() {
        if (lexer.take(Kind.OPEN)) {
            Filter inner = or();
            lexer.expect(Kind.CLOSE, ")");
            return inner;
        }
        if (++conditions > MOST) {
            throw tooLarge();
        }
        Token name = lexer.expect(Kind.NAME, "a field, contains, startswith, endswith, not, (");
        String word = name.text().toLowerCase(Locale.ROOT);
        if (word.startsWith(Functions.NAMESPACE)) {
            return counted(functions.read(name));
        }
        Part part = FUNCTIONS.get(word);
        return part != null && lexer.take(Kind.OPEN) ? match(part) : compare(path(name));
    }

    /** A list is as many conditions as it has values. */
    private Filter counted(Filter filter) {
        conditions += Filters.conditions(filter) - 1;
        if (conditions > MOST) {
            throw tooLarge();
        }
        return filter;
    }

    private static Refusal tooLarge() {
        return Refusal.usage("FILTER_TOO_LARGE", LONGEST, MOST, DEEPEST);
    }

    private Filter match(Part part) {
        FieldPath field = path(lexer.expect(Kind.NAME, "a field"));
        lexer.expect(Kind.COMMA, ",");
        Token text = lexer.expect(Kind.VALUE, "'text'");
        if (!(text.value() instanceof String s)) {
            throw lexer.unexpected(text, "'text'");
        }
        lexer.expect(Kind.CLOSE, ")");
        return new Match(field, part, s);
    }

    private Filter compare(FieldPath field) {
        if (lexer.takeWord("in")) {
            return counted(Functions.any(field, Operator.EQ, functions.list()));
        }
        Token word = lexer.next();
        Operator operator = OPERATORS.get(word.text().toLowerCase(Locale.ROOT));
        if (word.kind() != Kind.NAME || operator == null) {
            throw lexer.unexpected(word, "eq, ne, gt, ge, lt, le, in");
        }
        Token value = lexer.next();
        if (value.kind() == Kind.NAME) {
            Object constant = constant(value);
            if (constant == null && operator != Operator.EQ && operator != Operator.NE) {
                throw lexer.unexpected(value, "eq null, ne null");
            }
            return new Compare(field, operator, constant);
        }
        if (value.kind() != Kind.VALUE) {
            throw lexer.unexpected(value, Lexer.VALUES);
        }
        return new Compare(field, operator, value.value());
    }

    private Object constant(Token word) {
        return switch (word.text().toLowerCase(Locale.ROOT)) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> throw lexer.unexpected(word, Lexer.VALUES);
        };
    }

    /** @throws Refusal {@code FILTER_TOO_LARGE} for what could not be read again */
    static void measure(Filter filter, String text) {
        if (text.length() > LONGEST || Filters.conditions(filter) > MOST || Filters.depth(filter) > DEEPEST) {
            throw tooLarge();
        }
    }

    /** {@code lookup/field} and {@code field}. */
    private FieldPath path(Token name) {
        if (name.text().indexOf('.') >= 0) {
            throw lexer.unexpected(name, "a field");
        }
        return FieldPath.parse(name.text().replace('/', '.'))
                .filter(path -> path.hops() <= 1)
                .orElseThrow(() -> lexer.unexpected(name, "a field"));
    }
}
