package crosstie.mapping.fix;

import crosstie.mapping.FilterAdvice;
import crosstie.mapping.filter.FilterReader;
import crosstie.mapping.filter.FilterWriter;
import crosstie.model.Choice;
import crosstie.model.Edit;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.Filter;
import crosstie.model.Filter.Compare;
import crosstie.model.Filter.LastDays;
import crosstie.model.Filter.Match;
import crosstie.model.Fix;
import crosstie.model.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The filter with another name, another value, or said in another way. */
final class FilterFixes {
    private FilterFixes() {}

    /** As the check tells it: the name, the entity, the nearest. */
    static List<Fix> field(Place at) {
        return renamed(
                at,
                at.argument(0),
                Nearest.close(at.argument(0), Arrays.asList(at.argument(2).split(", "))));
    }

    static List<Fix> renamed(Place at, String typed, List<String> names) {
        if (!at.isTask()) {
            return List.of();
        }
        return names.stream()
                .flatMap(name -> changed(at, "useField", f -> renamed(f, typed, name), name).stream())
                .toList();
    }

    private static Filter renamed(Filter one, String typed, String name) {
        return switch (one) {
            case Compare c -> new Compare(renamed(c.field(), typed, name), c.operator(), c.value());
            case Match m -> new Match(renamed(m.field(), typed, name), m.part(), m.text());
            case LastDays d -> new LastDays(renamed(d.field(), typed, name), d.days());
            default -> one;
        };
    }

    private static FieldPath renamed(FieldPath path, String typed, String name) {
        return NameFixes.path(path, typed, name).orElse(path);
    }

    /** Members of the list that are written much like the value. */
    static List<Fix> value(Place at) {
        Optional<Field> field = at.ends().flatMap(e -> e.source().field(at.argument(1)));
        if (field.isEmpty() || !at.isTask()) {
            return List.of();
        }
        List<String> members = field.get().choices().stream()
                .map(c -> c.label().isBlank() ? c.value() : c.label())
                .toList();
        return Nearest.close(at.argument(0), members).stream()
                .flatMap(m -> changed(at, "useValue", f -> valued(f, at, member(field.get(), m)), m).stream())
                .toList();
    }

    private static String member(Field field, String shown) {
        return field.choices().stream()
                .filter(c -> c.label().equals(shown))
                .map(Choice::value)
                .findFirst()
                .orElse(shown);
    }

    private static Filter valued(Filter one, Place at, String value) {
        boolean meant = one instanceof Compare c
                && c.field().text().equals(at.argument(1))
                && String.valueOf(c.value()).equals(at.argument(0));
        return meant ? new Compare(((Compare) one).field(), ((Compare) one).operator(), value) : one;
    }

    /** {@code eq '*x*'} as the search that it was meant to be. */
    static List<Fix> search(Place at) {
        return changed(
                        at,
                        "useSearch",
                        f -> f instanceof Compare c && String.valueOf(c.value()).equals(at.argument(0))
                                ? FilterAdvice.search(c).orElse(f)
                                : f,
                        at.argument(1))
                .stream()
                .toList();
    }

    private static Optional<Fix> changed(Place at, String code, UnaryOperator<Filter> change, Object... arguments) {
        Filter filter = FilterReader.read(at.task().filter());
        Filter other = each(filter, change);
        return filter.equals(other)
                ? Optional.empty()
                : Optional.of(Fix.of(code, new Edit.SetFilter(at.taskAt(), FilterWriter.write(other)), arguments));
    }

    private static Filter each(Filter filter, UnaryOperator<Filter> change) {
        return switch (filter) {
            case Filter.And(List<Filter> all) ->
                new Filter.And(all.stream().map(f -> each(f, change)).toList());
            case Filter.Or(List<Filter> any) ->
                new Filter.Or(any.stream().map(f -> each(f, change)).toList());
            case Filter.Not(Filter inner) -> new Filter.Not(each(inner, change));
            default -> change.apply(filter);
        };
    }
}
