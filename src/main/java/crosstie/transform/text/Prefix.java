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

/** Puts a fixed text before the value; empty stays empty. */
public final class Prefix implements Transform {
    @Override
    public String id() {
        return "prefix";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Settings(id()).needed("text", Kind.TEXT));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("text", "CRM-"), "4711", "CRM-4711"),
                new Sample(Map.of("text", "CRM-"), 4711L, "CRM-4711"),
                new Sample(Map.of("text", "CRM-"), "", ""));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return TextStep.result(in);
    }

    @Override
    public Step compile(Arguments arguments) {
        String text = Bounds.argument("text", arguments.someText("text"));
        return TextStep.of(s -> s.isBlank() ? s : text.concat(s));
    }
}
