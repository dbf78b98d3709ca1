package crosstie.sandbox.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which OData types may be compared with each other. */
final class Types {
    private static final Set<String> NUMBERS =
            Set.of("Edm.Int32", "Edm.Int64", "Edm.Decimal", "Edm.Double", "Edm.Int16", "Edm.Single");
    private static final Set<String> TIMES = Set.of("Edm.Date", "Edm.DateTimeOffset");
    private static final Map<String, String> KINDS = Map.of(
            "eq", "Equal",
            "ne", "NotEqual",
            "gt", "GreaterThan",
            "ge", "GreaterThanOrEqual",
            "lt", "LessThan",
            "le", "LessThanOrEqual");

    private Types() {}

    static String of(Object literal) {
        return switch (literal) {
            case null -> "";
            case String text -> "Edm.String";
            case Boolean truth -> "Edm.Boolean";
            case UUID id -> "Edm.Guid";
            case BigDecimal number -> number.scale() <= 0 ? "Edm.Int32" : "Edm.Decimal";
            case LocalDate day -> "Edm.Date";
            case Instant instant -> "Edm.DateTimeOffset";
            default -> "";
        };
    }

    static void check(String operator, String left, String right) {
        boolean known = !left.isEmpty() && !right.isEmpty();
        if (!known || left.equals(right) || both(NUMBERS, left, right) || both(TIMES, left, right)) {
            boolean member = known && left.startsWith("Microsoft.Dynamics.");
            if (!member || operator.equals("eq") || operator.equals("ne")) return;
        }
        throw new BadQuery("A binary operator with incompatible types was detected. Found operand types '" + left
                + "' and '" + right + "' for operator kind '" + KINDS.get(operator) + "'.");
    }

    private static boolean both(Set<String> group, String left, String right) {
        return group.contains(left) && group.contains(right);
    }
}
