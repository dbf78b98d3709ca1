package crosstie.transform.text;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.Arguments;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.util.List;
import java.util.Map;

/** Keeps the first characters. Counts code points, so that no character outside the basic plane is cut in two. */
public final class Truncate implements Transform {
    @Override
    public String id() {
        return "truncate";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Settings(id()).needed("length", Kind.NUMBER));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("length", 5), "Contoso", "Conto"),
                new Sample(Map.of("length", 20), "Contoso", "Contoso"),
                new Sample(Map.of("length", 2), "a\uD83D\uDE00b", "a\uD83D\uDE00"));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return TextStep.result(in);
    }

    @Override
    public Step compile(Arguments arguments) {
        int length = arguments.whole("length", 1, 1_000_000);
        return TextStep.of(s -> Characters.first(s, length));
    }
}
