package crosstie.transform.lookup;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Arguments;
import crosstie.transform.Blank;
import crosstie.transform.OneValue;
import crosstie.transform.RowFinder;
import crosstie.transform.RowFinder.Question;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import crosstie.transform.ValueProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a row of either system by a key and takes one of its fields. With {@code then} the value taken is the key of the next row, and so on; where a
 * row may stand in one of several tables, {@code branches} are tried in order after the first. Each further place is written like the step
 * itself: {@code entity}, {@code key}, {@code take}, {@code in}; a branch may have a {@code then} of its own.
 */
public final class LookUp implements Transform {
    @Override
    public String id() {
        return "lookUp";
    }

    /** The language's own LookUp names table and field as such. */
    @Override
    public String function() {
        return "FindRow";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(
                s.needed("entity", Kind.TEXT),
                s.needed("key", Kind.TEXT),
                s.needed("take", Kind.TEXT),
                s.oneOf("in", Place.SIDES),
                s.optional("missing", Kind.TEXT, "fail"),
                s.optional("then", Kind.LIST, null),
                s.optional("branches", Kind.LIST, null));
    }

    @Override
    public List<Sample> examples() {
        Map<String, Object> customer = Map.of("entity", "CustomersV2", "key", "CustomerAccount", "take", "PartyNumber");
        return List.of(
                new Sample(with(customer, Map.of("missing", "skip")), "US-999", null),
                new Sample(with(customer, Map.of("missing", Map.of("value", "000"))), "US-999", "000"));
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }

    @Override
    public boolean isStable() {
        return false;
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return FieldType.OTHER;
    }

    /** All that these arguments may ask, in the order of asking. */
    public static List<Question> questions(Arguments arguments) {
        return Place.all(arguments).stream()
                .flatMap(p -> p.questions().stream())
                .toList();
    }

    @Override
    public Step compile(Arguments arguments) {
        List<Place> places = Place.all(arguments);
        RowFinder rows = arguments.facts().rows();
        places.forEach(p -> p.questions().forEach(rows::expect));
        Step missing = missing(arguments, places.getFirst().questions().getFirst());
        return value -> {
            if (Blank.is(value)) {
                return null;
            }
            Object key = OneValue.check(value);
            for (Place place : places) {
                Object found = place.find(rows, key);
                if (found != RowFinder.NONE) {
                    return found;
                }
            }
            return missing.apply(key);
        };
    }

    private static Step missing(Arguments arguments, Question first) {
        Object said = arguments.value("missing").orElse("fail");
        if (said instanceof Map<?, ?> m && m.containsKey("value")) {
            Object value = m.get("value");
            return key -> value;
        }
        return switch (said.toString()) {
            case "skip" -> key -> null;
            case "fail" ->
                key -> {
                    throw new ValueProblem("LOOKUP_ROW_MISSING", key, first.collection(), first.match());
                };
            default -> throw new ArgumentProblem("ARGUMENT_NOT_ONE_OF", "missing", said, "fail, skip, {value}");
        };
    }
}
