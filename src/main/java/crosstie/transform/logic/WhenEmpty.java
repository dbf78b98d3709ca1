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
import java.util.Optional;

/** Puts one value where there is nothing, and another, or the value itself, where there is something. */
public final class WhenEmpty implements Transform {
    @Override
    public String id() {
        return "whenEmpty";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(s.needed("then", Kind.TEXT), s.optional("else", Kind.TEXT, null));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("then", "No", "else", "Yes"), null, "No"),
                new Sample(Map.of("then", "No", "else", "Yes"), "https://contoso.com", "Yes"),
                new Sample(Map.of("then", "unknown"), " ", "unknown"),
                new Sample(Map.of("then", "unknown"), "Contoso", "Contoso"));
    }

    @Override
    public List<String> results() {
        return List.of("then", "else");
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return arguments.value("else").isPresent() ? FieldType.TEXT : in;
    }

    @Override
    public Step compile(Arguments arguments) {
        Object then = arguments.value("then").orElseThrow(() -> new ArgumentProblem("ARGUMENT_MISSING", "then"));
        Optional<Object> other = arguments.value("else");
        if (other.isEmpty()) {
            return v -> Blank.is(v) ? then : v;
        }
        Object filled = other.get();
        return v -> Blank.is(v) ? then : filled;
    }
}
