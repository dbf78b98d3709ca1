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

/** Keeps the first characters; nothing for 0. */
public final class Left implements Transform {
    @Override
    public String id() {
        return "left";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Settings(id()).needed("length", Kind.NUMBER));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("length", 3), "Contoso", "Con"),
                new Sample(Map.of("length", 0), "Contoso", ""),
                new Sample(Map.of("length", 9), "Contoso", "Contoso"));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return TextStep.result(in);
    }

    @Override
    public Step compile(Arguments arguments) {
        int length = arguments.whole("length", 0, Bounds.TEXT);
        return TextStep.of(s -> Characters.first(s, length));
    }
}
