package crosstie.sandbox.query;

import crosstie.sandbox.query.Lexer.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a {@code $filter}. Depth is limited; chains of {@code or} are flat, however long. */
public final class FilterParser {
    private static final int DEEPEST = 100;
    private static final Set<String> COMPARISONS = Set.of("eq", "ne", "gt", "ge", "lt", "le");
    private static final Set<String> SUMS = Set.of("add", "sub");
    private static final Set<String> PRODUCTS = Set.of("mul", "div", "divby", "mod");

    private final Lexer lexer;
    private final Map<String, String> aliases;
    private int depth;

    private FilterParser(String source, Map<String, String> aliases) {
        lexer = new Lexer(source);
        this.aliases = aliases;
    }

    /**
     * @param aliases options of the request: those that begin with @ stand for literals
     * @throws BadQuery when it cannot be read
     */
    public static Node parse(String source, Map<String, String> aliases) {
        FilterParser parser = new FilterParser(source, aliases);
        Node node = parser.any();
        if (parser.lexer.type() != Type.END) throw parser.lexer.syntax();
        return node;
    }

    private Node any() {
        if (++depth > DEEPEST) throw new BadQuery("The filter is nested too deeply.");
        List<Node> parts = new ArrayList<>(List.of(all()));
        while (lexer.accept("or")) parts.add(all());
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new Node.Any(parts);
    }

    private Node all() {
        List<Node> parts = new ArrayList<>(List.of(unary()));
        while (lexer.accept("and")) parts.add(unary());
        return parts.size() == 1 ? parts.getFirst() : new Node.All(parts);
    }

    private Node unary() {
        return lexer.accept("not") ? new Node.Not(guarded()) : comparison();
    }

    private Node guarded() {
        if (++depth > DEEPEST) throw new BadQuery("The filter is nested too deeply.");
        Node node = unary();
        depth--;
        return node;
    }

    private Node comparison() {
        Node left = sum();
        if (lexer.type() != Type.WORD || !COMPARISONS.contains(lexer.value())) return left;
        String operator = lexer.value();
        lexer.next();
        return new Node.Compare(operator, left, sum());
    }

    private Node sum() {
        Node left = product();
        while (lexer.type() == Type.WORD && SUMS.contains(lexer.value())) left = arithmetic(left);
        return left;
    }

    private Node product() {
        Node left = primary();
        while (lexer.type() == Type.WORD && PRODUCTS.contains(lexer.value())) left = arithmetic(left);
        return left;
    }

    private Node arithmetic(Node left) {
        String operator = lexer.value();
        lexer.next();
        return new Node.Arithmetic(operator, left, SUMS.contains(operator) ? product() : primary());
    }

    private Node primary() {
        if (lexer.accept("(")) {
            Node node = any();
            lexer.expect(")");
            return node;
        }
        if (lexer.is("[")) return values();
        if (lexer.type() == Type.TEXT) {
            String text = lexer.value();
            lexer.next();
            return new Node.Value(text);
        }
        if (lexer.type() != Type.WORD) throw lexer.syntax();
        return word();
    }

    private Node word() {
        String word = lexer.value();
        if (lexer.quoteFollows()) {
            lexer.next();
            String member = lexer.value();
            lexer.next();
            return new Node.Member(word, member);
        }
        BadQuery syntax = lexer.syntax();
        lexer.next();
        if (word.startsWith("@")) return alias(word);
        if (Literals.isNull(word)) return new Node.Value(null);
        Object literal = Literals.of(word);
        if (literal != null) return new Node.Value(literal);
        if (lexer.is("(")) return call(word);
        if (!Character.isLetter(word.charAt(0)) && word.charAt(0) != '_') throw syntax;
        return path(word);
    }

    private Node alias(String name) {
        String value = aliases.get(name);
        if (value == null) throw new BadQuery("The parameter alias '" + name + "' has no value.");
        return new FilterParser(value, Map.of()).primary();
    }

    private Node path(String first) {
        List<String> names = new ArrayList<>(List.of(first));
        while (lexer.accept("/")) {
            if (lexer.type() != Type.WORD) throw lexer.syntax();
            String name = lexer.value();
            lexer.next();
            if ((name.equals("any") || name.equals("all")) && lexer.is("(")) return lambda(names, name.equals("all"));
            names.add(name);
        }
        return new Node.Path(List.copyOf(names));
    }

    private Node lambda(List<String> names, boolean all) {
        lexer.expect("(");
        if (lexer.accept(")")) return new Node.Lambda(names, all, null, null);
        String variable = lexer.value();
        lexer.next();
        lexer.expect(":");
        Node body = any();
        lexer.expect(")");
        return new Node.Lambda(names, all, variable, body);
    }

    private Node call(String name) {
        lexer.expect("(");
        List<Node> arguments = new ArrayList<>();
        Map<String, Node> named = new LinkedHashMap<>();
        while (!lexer.accept(")")) {
            Node argument = any();
            if (lexer.accept("=") && argument instanceof Node.Path path)
                named.put(path.names().getFirst(), any());
            else arguments.add(argument);
            if (!lexer.is(")")) lexer.expect(",");
        }
        return new Node.Call(name, arguments, named);
    }

    private Node values() {
        lexer.expect("[");
        List<Object> values = new ArrayList<>();
        while (!lexer.accept("]")) {
            Object value = lexer.type() == Type.WORD ? Literals.of(lexer.value()) : lexer.value();
            if (value == null || lexer.type() == Type.SIGN) throw invalidJson();
            values.add(value);
            lexer.next();
            if (!lexer.is("]") && !lexer.accept(",")) throw invalidJson();
        }
        return new Node.Values(values);
    }

    private static BadQuery invalidJson() {
        return new BadQuery(
                "Invalid JSON. A comma character ',' was expected in scope 'Array'. Every two elements in an array and properties of an object must be separated by commas.");
    }
}
