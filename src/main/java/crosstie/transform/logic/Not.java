package crosstie.transform.logic;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.transform.Arguments;
import crosstie.transform.Blank;
import crosstie.transform.Sample;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.util.List;
import java.util.Map;

/** Turns yes into no and no into yes. */
public final class Not implements Transform {
    @Override
    public String id() {
        return "not";
    }

    /** The language's own Not takes a condition, not a word for yes. */
    @Override
    public String function() {
        return "Opposite";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public List<Sample> examples() {
        return List.of(new Sample(Map.of(), true, false), new Sample(Map.of(), "No", true));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return FieldType.BOOLEAN;
    }

    @Override
    public Step compile(Arguments arguments) {
        return v -> Blank.is(v) ? null : !Truth.of(v);
    }
}
