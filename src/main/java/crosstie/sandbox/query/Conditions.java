package crosstie.sandbox.query;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compiles the tree of a filter into one function. */
public final class Conditions<R> {
    private static final Set<String> TEXT_FUNCTIONS = Set.of("contains", "startswith", "endswith");
    private static final String ENUM = "Microsoft.Dynamics.";

    private final Scope<R> scope;
    private final Dialect dialect;

    public Conditions(Scope<R> scope, Dialect dialect) {
        this.scope = scope;
        this.dialect = dialect;
    }

    /** @throws BadQuery for unknown properties and for what the system does not support */
    public Test<R> compile(Node node) {
        return switch (node) {
            case Node.All(List<Node> parts) ->
                all(parts.stream().map(this::compile).toList());
            case Node.Any(List<Node> parts) ->
                any(parts.stream().map(this::compile).toList());
            case Node.Not(Node part) -> {
                Test<R> test = compile(part);
                yield row -> !test.of(row);
            }
            case Node.Compare compare -> compare(compare);
            case Node.Call call -> call(call);
            case Node.Lambda lambda -> scope.lambda(lambda);
            case Node.Path(List<String> names) -> {
                Getter<R> getter = scope.path(names).getter();
                yield row -> Boolean.TRUE.equals(getter.of(row));
            }
            case Node.Value(Object value) when value instanceof Boolean truth -> row -> truth;
            default -> throw new BadQuery("The $filter expression must evaluate to a single boolean value.");
        };
    }

    private static <R> Test<R> all(List<Test<R>> parts) {
        return row -> {
            for (Test<R> part : parts) if (!part.of(row)) return false;
            return true;
        };
    }

    private static <R> Test<R> any(List<Test<R>> parts) {
        return row -> {
            for (Test<R> part : parts) if (part.of(row)) return true;
            return false;
        };
    }

    private Test<R> compare(Node.Compare compare) {
        Scope.Typed<R> left = value(compare.left());
        Scope.Typed<R> right = value(compare.right());
        Types.check(compare.operator(), left.type(), right.type());
        if (dialect.hasStars()
                && compare.right() instanceof Node.Value(Object v)
                && v instanceof String text
                && text.indexOf('*') >= 0) {
            return wildcard(compare.operator(), left.getter(), text);
        }
        return comparison(compare.operator(), left.getter(), right.getter());
    }

    private static <R> Test<R> wildcard(String operator, Getter<R> left, String text) {
        Wildcard wildcard = Wildcard.star(text);
        return switch (operator) {
            case "eq" -> row -> wildcard.matches(left.of(row));
            case "ne" -> row -> !wildcard.matches(left.of(row));
            default -> row -> false;
        };
    }

    private static <R> Test<R> comparison(String operator, Getter<R> left, Getter<R> right) {
        return switch (operator) {
            case "eq" -> row -> Values.same(left.of(row), right.of(row));
            case "ne" -> row -> !Values.same(left.of(row), right.of(row));
            default -> row -> ordered(operator, left.of(row), right.of(row));
        };
    }

    private static boolean ordered(String operator, Object left, Object right) {
        if (left == null || right == null) return false;
        int order = Values.compare(left, right);
        return switch (operator) {
            case "gt" -> order > 0;
            case "ge" -> order >= 0;
            case "lt" -> order < 0;
            default -> order <= 0;
        };
    }

    private Test<R> call(Node.Call call) {
        if (call.name().startsWith(ENUM) && dialect == Dialect.DATAVERSE)
            return new QueryFunctions<>(scope).compile(call);
        if (!TEXT_FUNCTIONS.contains(call.name()) || dialect == Dialect.FINOPS) {
            throw new BadQuery(
                    "An unknown function with name '" + call.name()
                            + "' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.");
        }
        if (call.arguments().size() != 2) throw new BadQuery("The function '" + call.name() + "' takes two arguments.");
        Getter<R> subject = value(call.arguments().get(0)).getter();
        Getter<R> part = value(call.arguments().get(1)).getter();
        Wildcard wildcard = call.arguments().get(1) instanceof Node.Value(Object v) && v instanceof String text
                ? Wildcard.sql(call.name(), text, dialect == Dialect.DATAVERSE)
                : null;
        if (wildcard != null) return row -> wildcard.matches(subject.of(row));
        return row ->
                Wildcard.sql(call.name(), String.valueOf(part.of(row)), false).matches(subject.of(row));
    }

    /** @throws BadQuery for unknown properties */
    public Scope.Typed<R> value(Node node) {
        return switch (node) {
            case Node.Path(List<String> names) -> scope.path(names);
            case Node.Value(Object value) -> new Scope.Typed<>(row -> value, Types.of(value));
            case Node.Member(String type, String name) -> new Scope.Typed<>(row -> name, type);
            case Node.Arithmetic arithmetic -> arithmetic(arithmetic);
            case Node.Call(String name, List<Node> arguments, var named)
            when arguments.size() == 1
                    && Set.of("tolower", "toupper", "trim", "length").contains(name)
                    && dialect == Dialect.METADATA ->
                text(name, value(arguments.getFirst()).getter());
            default -> throw new BadQuery("The query specified in the URI is not valid.");
        };
    }

    private static <R> Scope.Typed<R> text(String name, Getter<R> subject) {
        return new Scope.Typed<>(
                row -> switch (subject.of(row)) {
                    case null -> null;
                    case Object value ->
                        switch (name) {
                            case "tolower" -> value.toString().toLowerCase(Locale.ROOT);
                            case "toupper" -> value.toString().toUpperCase(Locale.ROOT);
                            case "trim" -> value.toString().strip();
                            default -> BigDecimal.valueOf(value.toString().length());
                        };
                },
                "");
    }

    private Scope.Typed<R> arithmetic(Node.Arithmetic node) {
        if (dialect == Dialect.DATAVERSE) throw new BadQuery("Arithmetic operators are not supported in $filter.");
        Getter<R> left = value(node.left()).getter();
        Getter<R> right = value(node.right()).getter();
        return new Scope.Typed<>(
                row -> calculate(node.operator(), Values.decimal(left.of(row)), Values.decimal(right.of(row))),
                "Edm.Decimal");
    }

    private static BigDecimal calculate(String operator, BigDecimal a, BigDecimal b) {
        if (a == null || b == null) return null;
        return switch (operator) {
            case "add" -> a.add(b);
            case "sub" -> a.subtract(b);
            case "mul" -> a.multiply(b);
            case "mod" -> b.signum() == 0 ? null : a.remainder(b);
            default -> b.signum() == 0 ? null : a.divide(b, MathContext.DECIMAL64);
        };
    }
}
