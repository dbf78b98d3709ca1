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

/** Keeps the last characters; nothing for 0. */
public final class Right implements Transform {
    @Override
    public String id() {
        return "right";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Settings(id()).needed("length", Kind.NUMBER));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("length", 4), "DE89370400440532", "0532"),
                new Sample(Map.of("length", 9), "Contoso", "Contoso"),
                new Sample(Map.of("length", 1), "a\uD83D\uDE00", "\uD83D\uDE00"));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return TextStep.result(in);
    }

    @Override
    public Step compile(Arguments arguments) {
        int length = arguments.whole("length", 0, Bounds.TEXT);
        return TextStep.of(s -> Characters.last(s, length));
    }
}
