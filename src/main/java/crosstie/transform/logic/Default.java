package crosstie.transform.logic;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Arguments;
import crosstie.transform.Blank;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.util.List;
import java.util.Map;

/** Puts a fixed value: always, or where the value is empty. */
public final class Default implements Transform {
    @Override
    public String id() {
        return "default";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(s.needed("value", Kind.TEXT), s.oneOf("when", "empty", "always"));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("value", "USD"), " ", "USD"),
                new Sample(Map.of("value", "USD", "when", "empty"), "EUR", "EUR"),
                new Sample(Map.of("value", 10, "when", "always"), "EUR", 10));
    }

    @Override
    public List<String> results() {
        return List.of("value");
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return isAlways(arguments) ? FieldType.TEXT : in;
    }

    @Override
    public Step compile(Arguments arguments) {
        Object value = arguments.value("value").orElseThrow(() -> new ArgumentProblem("ARGUMENT_MISSING", "value"));
        return isAlways(arguments) ? any -> value : v -> Blank.is(v) ? value : v;
    }

    private static boolean isAlways(Arguments arguments) {
        return arguments.oneOf("when", "empty", "always").equals("always");
    }
}
