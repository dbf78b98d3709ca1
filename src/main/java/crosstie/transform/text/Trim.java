package crosstie.transform.text;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.transform.Arguments;
import crosstie.transform.Sample;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.util.List;
import java.util.Map;

/** Cuts white space at both ends. */
public final class Trim implements Transform {
    @Override
    public String id() {
        return "trim";
    }

    @Override
    public String function() {
        return "TrimEnds";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of(), "  Contoso ", "Contoso"),
                new Sample(Map.of(), "two  words", "two  words"),
                new Sample(Map.of(), "   ", ""));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return TextStep.result(in);
    }

    @Override
    public Step compile(Arguments arguments) {
        return TextStep.of(String::strip);
    }
}
