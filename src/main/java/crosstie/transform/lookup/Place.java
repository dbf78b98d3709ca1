package crosstie.transform.lookup;

import crosstie.transform.ArgumentProblem;
import crosstie.transform.Arguments;
import crosstie.transform.Blank;
import crosstie.transform.RowFinder;
import crosstie.transform.RowFinder.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One way to a value: a row found by a key, and those that follow from it. */
record Place(List<Question> questions) {
    static final String[] SIDES = {"destination", "source"};
    private static final int MOST = 10;

    /** The place of the step itself, then its branches. */
    static List<Place> all(Arguments arguments) {
        List<Place> all = new ArrayList<>();
        all.add(of(arguments));
        for (Map<String, Object> branch : listed("branches", arguments)) {
            all.add(of(within(arguments, branch)));
        }
        return List.copyOf(all);
    }

    private static Place of(Arguments arguments) {
        List<Question> hops = new ArrayList<>();
        hops.add(question(arguments));
        for (Map<String, Object> hop : listed("then", arguments)) {
            hops.add(question(within(arguments, hop)));
        }
        return new Place(List.copyOf(hops));
    }

    private static Question question(Arguments arguments) {
        return new Question(
                arguments.oneOf("in", SIDES).equals("destination"),
                arguments.someText("entity"),
                arguments.someText("key"),
                arguments.someText("take"));
    }

    private static Arguments within(Arguments arguments, Map<String, Object> values) {
        return new Arguments(values, arguments.maps(), arguments.facts());
    }

    private static List<Map<String, Object>> listed(String name, Arguments arguments) {
        Object said = arguments.value(name).orElse(List.of());
        if (!(said instanceof List<?> all) || all.size() > MOST) {
            throw new ArgumentProblem("LOOKUP_PLACES_INVALID", name, MOST);
        }
        List<Map<String, Object>> places = new ArrayList<>();
        for (Object each : all) {
            if (!(each instanceof Map<?, ?> m)) {
                throw new ArgumentProblem("LOOKUP_PLACES_INVALID", name, MOST);
            }
            Map<String, Object> values = new LinkedHashMap<>();
            m.forEach((k, v) -> values.put(String.valueOf(k), v));
            places.add(values);
        }
        return places;
    }

    /** The value at the end; {@link RowFinder#NONE} where a row on the way is not there, null where a field on the way is empty. */
    Object find(RowFinder rows, Object key) {
        Object value = key;
        for (Question question : questions) {
            value = rows.find(question, value);
            if (value == RowFinder.NONE || Blank.is(value)) {
                return value == RowFinder.NONE ? value : null;
            }
        }
        return value;
    }
}
