package crosstie.transform.logic;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.transform.Arguments;
import crosstie.transform.Blank;
import crosstie.transform.Sample;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Takes the first of several fields that is not empty. */
public final class Coalesce implements Transform {
    @Override
    public String id() {
        return "coalesce";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of(), Arrays.asList(null, "B"), "B"),
                new Sample(Map.of(), List.of("A", "B"), "A"),
                new Sample(Map.of(), Arrays.asList(null, " "), null),
                new Sample(Map.of(), "A", "A"));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return in;
    }

    @Override
    public Step compile(Arguments arguments) {
        return Coalesce::first;
    }

    private static Object first(Object value) {
        if (!(value instanceof List<?> all)) {
            return value;
        }
        for (Object each : all) {
            if (!Blank.is(each)) {
                return each;
            }
        }
        return null;
    }
}
