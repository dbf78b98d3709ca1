package crosstie.sandbox.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The query functions of Dataverse that name a column by {@code PropertyName} (D-19). */
final class QueryFunctions<R> {
    private static final String PREFIX = "Microsoft.Dynamics.CRM.";
    private final Scope<R> scope;

    QueryFunctions(Scope<R> scope) {
        this.scope = scope;
    }

    Test<R> compile(Node.Call call) {
        if (!(call.named().get("PropertyName") instanceof Node.Value(Object name))
                || !(name instanceof String property)) {
            throw new BadQuery("The function '" + call.name() + "' needs the parameter PropertyName.");
        }
        Getter<R> getter = scope.path(List.of(property.split("/"))).getter();
        return switch (call.name().substring(PREFIX.length())) {
            case "In" -> in(getter, many(call));
            case "NotIn" -> not(in(getter, many(call)));
            case "Between" -> between(getter, many(call));
            case "NotBetween" -> not(between(getter, many(call)));
            case "OnOrAfter" -> since(getter, instant(one(call)), 1);
            case "OnOrBefore" -> since(getter, instant(one(call)).plus(Duration.ofDays(1)), -1);
            case "LastXDays" -> since(getter, daysAgo(one(call)), 1);
            case "ContainValues" -> in(getter, many(call));
            case "EqualUserId" -> row -> false;
            default -> throw new BadQuery("An unknown function with name '" + call.name() + "' was found.");
        };
    }

    private static <R> Test<R> not(Test<R> test) {
        return row -> !test.of(row);
    }

    private static <R> Test<R> in(Getter<R> getter, List<Object> values) {
        return row -> {
            Object cell = getter.of(row);
            return cell != null
                    && values.stream().anyMatch(v -> Values.same(cell, v) || Values.compare(text(cell), text(v)) == 0);
        };
    }

    private static <R> Test<R> between(Getter<R> getter, List<Object> values) {
        if (values.size() != 2) throw new BadQuery("Between takes two values.");
        return row -> {
            Object cell = getter.of(row);
            return cell != null && order(cell, values.get(0)) >= 0 && order(cell, values.get(1)) <= 0;
        };
    }

    /** Values come as texts, whatever the column is. */
    private static int order(Object cell, Object value) {
        Object literal = value instanceof String text && !(cell instanceof String) ? Literals.of(text) : value;
        if (literal == null) throw new BadQuery("The value '" + value + "' does not fit the property.");
        return Values.compare(cell, literal);
    }

    private static <R> Test<R> since(Getter<R> getter, Instant moment, int direction) {
        return row -> {
            Object cell = getter.of(row);
            if (cell == null) return false;
            int order = Values.compare(cell, moment);
            return direction > 0 ? order >= 0 : order < 0;
        };
    }

    private static Object text(Object value) {
        return value instanceof crosstie.sandbox.data.Link link ? link.id().toString() : value.toString();
    }

    private static Object one(Node.Call call) {
        if (call.named().get("PropertyValue") instanceof Node.Value(Object value) && value != null) return value;
        throw new BadQuery("The function '" + call.name() + "' needs the parameter PropertyValue.");
    }

    private static List<Object> many(Node.Call call) {
        if (call.named().get("PropertyValues") instanceof Node.Values(List<Object> values)) return values;
        throw new BadQuery("The function '" + call.name() + "' needs the parameter PropertyValues.");
    }

    private static Instant instant(Object value) {
        Object literal = value instanceof String text ? Literals.of(text) : value;
        return switch (literal) {
            case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
            case Instant moment -> moment;
            case null, default -> throw new BadQuery("The value '" + value + "' is no date.");
        };
    }

    private static Instant daysAgo(Object value) {
        return Instant.now()
                .minus(Duration.ofDays(Values.decimal(value instanceof String s ? Literals.of(s) : value)
                        .longValue()));
    }
}
