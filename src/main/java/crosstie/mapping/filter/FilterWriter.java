package crosstie.mapping.filter;

import crosstie.model.FieldPath;
import crosstie.model.Filter;
import crosstie.model.Filter.And;
import crosstie.model.Filter.Compare;
import crosstie.model.Filter.LastDays;
import crosstie.model.Filter.Match;
import crosstie.model.Filter.Not;
import crosstie.model.Filter.Or;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a filter as OData v4 text; reading that gives the filter again. */
public final class FilterWriter {
    private FilterWriter() {}

    /** The text; empty for no filter. */
    public static String write(Filter filter) {
        return switch (filter) {
            case null -> "";
            case And(List<Filter> all) -> joined(all, " and ");
            case Or(List<Filter> any) -> joined(any, " or ");
            case Not(Filter inner) -> "not (" + write(inner) + ")";
            case Compare(FieldPath field, Filter.Operator op, Object value) ->
                path(field) + " " + op.name().toLowerCase(Locale.ROOT) + " " + literal(value);
            case Match(FieldPath field, Filter.Part part, String text) ->
                function(part) + "(" + path(field) + "," + literal(text) + ")";
            case LastDays(FieldPath field, int days) ->
                "Microsoft.Dynamics.CRM.LastXDays(PropertyName='" + path(field) + "',PropertyValue=" + days + ")";
        };
    }

    /** A value as a literal: text quoted, everything else bare. */
    public static String literal(Object value) {
        return switch (value) {
            case null -> "null";
            case String s -> "'" + s.replace("'", "''") + "'";
            case BigDecimal d -> d.toPlainString();
            default -> value.toString();
        };
    }

    private static String joined(List<Filter> parts, String word) {
        return parts.stream()
                .map(p -> p instanceof And || p instanceof Or ? "(" + write(p) + ")" : write(p))
                .collect(Collectors.joining(word));
    }

    private static String path(FieldPath field) {
        return field.text().replace('.', '/');
    }

    private static String function(Filter.Part part) {
        return switch (part) {
            case CONTAINS -> "contains";
            case STARTS_WITH -> "startswith";
            case ENDS_WITH -> "endswith";
        };
    }
}
