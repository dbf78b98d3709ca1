package crosstie.transform.text;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.Arguments;
import crosstie.transform.Bounds;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.util.List;
import java.util.Map;

/** Keeps characters from a place, counted from 1: so many, or all that follow. */
public final class Mid implements Transform {
    @Override
    public String id() {
        return "mid";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(s.needed("start", Kind.NUMBER), s.optional("length", Kind.NUMBER, null));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("start", 3, "length", 2), "US-CA-1", "-C"),
                new Sample(Map.of("start", 4), "US-CA-1", "CA-1"),
                new Sample(Map.of("start", 9), "US-CA-1", ""));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return TextStep.result(in);
    }

    @Override
    public Step compile(Arguments arguments) {
        int before = arguments.whole("start", 1, Bounds.TEXT) - 1;
        int length = arguments.whole("length", Bounds.TEXT, 0, Bounds.TEXT);
        return TextStep.of(s -> Characters.first(Characters.after(s, before), length));
    }
}
