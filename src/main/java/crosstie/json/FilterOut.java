package crosstie.json;

import static crosstie.json.TemplateWriter.map;

import crosstie.model.FilterLine;
import crosstie.model.LiveCount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The documents of {@code filter check} and {@code filter count}. */
public final class FilterOut {
    private FilterOut() {}

    /**
     * @param text as this program writes it
     * @param asked what the system is asked; empty text for nothing
     * @param kept what is left to the engine; empty text for nothing
     */
    public static String check(String text, String asked, String kept, FilterLine.Group lines) {
        return JsonText.line(map("filter", text, "asked", asked, "kept", kept, "lines", line(lines)));
    }

    public static String count(LiveCount count, String asked, String kept) {
        String certainty = switch (count.certainty()) {
            case EXACT -> "exact";
            case AT_MOST -> "atMost";
            case AT_LEAST -> "atLeast";
        };
        return JsonText.line(map("rows", count.rows(), "certainty", certainty, "asked", asked, "kept", kept));
    }

    private static Map<String, Object> line(FilterLine line) {
        return switch (line) {
            case FilterLine.Group(boolean any, boolean not, List<FilterLine> lines) ->
                map(
                        "match",
                        any ? "any" : "all",
                        "not",
                        not,
                        "lines",
                        lines.stream().map(FilterOut::line).toList());
            case FilterLine.Condition c ->
                map(
                        "field", c.field().text(),
                        "comparison", c.comparison().name().toLowerCase(Locale.ROOT),
                        "values", c.values().stream().map(FilterOut::value).toList());
        };
    }

    private static Object value(Object value) {
        return value instanceof String
                        || value instanceof Long
                        || value instanceof Boolean
                        || value instanceof BigDecimal
                ? value
                : value.toString();
    }
}
