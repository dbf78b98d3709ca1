package crosstie.connector.filter;

import crosstie.model.Filter;
import crosstie.model.FilterPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A condition as a system understands it.
 *
 * @param text for {@code $filter}; null when it cannot be said
 * @param exact whether the system takes it by the letter; else it lets more rows through and the condition must be checked again
 */
public record Said(String text, boolean exact) {
    public static final Said NOTHING = new Said(null, false);

    public static Said exactly(String text) {
        return new Said(text, true);
    }

    public static Said roughly(String text) {
        return new Said(text, false);
    }

    /**
     * A filter in two parts.
     *
     * @param text what the system is asked; null for nothing
     * @param rest what is left to the one who reads; null for nothing
     * @param pushed what the system takes by the letter; null for nothing
     */
    public record Split(String text, Filter rest, Filter pushed) {
        public FilterPlan plan() {
            return new FilterPlan(text == null ? "" : text, Optional.ofNullable(rest), Optional.ofNullable(pushed));
        }
    }

    /** Splits at the outermost {@code and}: what the system can say goes to it, all else is the rest. */
    public static Split split(Filter filter, Dialect dialect) {
        if (filter == null) {
            return new Split(null, null, null);
        }
        List<String> texts = new ArrayList<>();
        List<Filter> rest = new ArrayList<>();
        List<Filter> pushed = new ArrayList<>();
        for (Filter part : parts(filter)) {
            Said said = say(part, dialect);
            if (said.text != null) {
                texts.add(part instanceof Filter.Or ? "(" + said.text + ")" : said.text);
            }
            (said.exact ? pushed : rest).add(part);
        }
        return new Split(texts.isEmpty() ? null : String.join(" and ", texts), joined(rest), joined(pushed));
    }

    private static List<Filter> parts(Filter filter) {
        return filter instanceof Filter.And and
                ? and.all().stream().flatMap(f -> parts(f).stream()).toList()
                : List.of(filter);
    }

    private static Filter joined(List<Filter> rest) {
        return rest.isEmpty() ? null : rest.size() == 1 ? rest.getFirst() : new Filter.And(rest);
    }

    private static Said say(Filter filter, Dialect dialect) {
        return switch (filter) {
            case Filter.Compare c -> dialect.compare(c);
            case Filter.Match m -> dialect.match(m);
            case Filter.LastDays d -> NOTHING;
            case Filter.Not n -> not(say(n.filter(), dialect));
            case Filter.Or or -> any(or.any().stream().map(f -> say(f, dialect)).toList());
            case Filter.And and ->
                all(and.all().stream().map(f -> say(f, dialect)).toList());
        };
    }

    /** The opposite of a rough condition would hide rows. */
    private static Said not(Said said) {
        return said.exact ? exactly("not (" + said.text + ")") : NOTHING;
    }

    private static Said any(List<Said> all) {
        boolean sayable = all.stream().noneMatch(s -> s.text == null);
        return sayable ? new Said(text(all, " or "), all.stream().allMatch(Said::exact)) : NOTHING;
    }

    private static Said all(List<Said> all) {
        boolean something = all.stream().anyMatch(s -> s.text != null);
        return something ? new Said(text(all, " and "), all.stream().allMatch(Said::exact)) : NOTHING;
    }

    private static String text(List<Said> all, String word) {
        List<String> texts =
                all.stream().map(Said::text).filter(Objects::nonNull).toList();
        return texts.size() == 1 ? texts.getFirst() : "(" + String.join(")" + word + "(", texts) + ")";
    }
}
