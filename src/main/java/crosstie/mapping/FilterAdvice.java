package crosstie.mapping;

import crosstie.model.Filter;
import crosstie.model.Filter.Compare;
import crosstie.model.Filter.Match;
import crosstie.model.Filter.Operator;
import crosstie.model.Filter.Part;
import crosstie.model.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Conditions that say something else than their writer may think: {@code eq '*x*'} is a search in F&amp;O's own dialect (F-16), here it is a text with stars. */
public final class FilterAdvice {
    private FilterAdvice() {}

    static List<Problem> of(Filter filter, String at) {
        return wildcards(filter)
                .map(c ->
                        Problem.info("FILTER_WILDCARD", at, c.value(), c.field().text()))
                .toList();
    }

    private static Stream<Compare> wildcards(Filter filter) {
        return switch (filter) {
            case null -> Stream.empty();
            case Filter.And(List<Filter> all) -> all.stream().flatMap(FilterAdvice::wildcards);
            case Filter.Or(List<Filter> any) -> any.stream().flatMap(FilterAdvice::wildcards);
            case Filter.Not(Filter inner) -> wildcards(inner);
            case Compare c -> search(c).isPresent() ? Stream.of(c) : Stream.empty();
            case Match m -> Stream.empty();
            case Filter.LastDays d -> Stream.empty();
        };
    }

    /** The condition that {@code eq '*x*'} was meant to be; empty for any other. */
    public static Optional<Filter> search(Compare c) {
        boolean equality = c.operator() == Operator.EQ || c.operator() == Operator.NE;
        if (!equality || !(c.value() instanceof String text) || text.length() < 2) {
            return Optional.empty();
        }
        boolean begins = text.startsWith("*");
        boolean ends = text.endsWith("*");
        String inner = text.substring(begins ? 1 : 0, text.length() - (ends ? 1 : 0));
        if (!begins && !ends || inner.isEmpty() || inner.indexOf('*') >= 0) {
            return Optional.empty();
        }
        Part part = begins && ends ? Part.CONTAINS : ends ? Part.STARTS_WITH : Part.ENDS_WITH;
        Filter match = new Match(c.field(), part, inner);
        return Optional.of(c.operator() == Operator.EQ ? match : new Filter.Not(match));
    }
}
