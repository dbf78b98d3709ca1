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
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Puts a fixed text after the value; empty stays empty. */
public final class Suffix implements Transform {
    @Override
    public String id() {
        return "suffix";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Settings(id()).needed("text", Kind.TEXT));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("text", " Ltd"), "Contoso", "Contoso Ltd"),
                new Sample(Map.of("text", "%"), new BigDecimal("12.50"), "12.5%"),
                new Sample(Map.of("text", " Ltd"), "", ""));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return TextStep.result(in);
    }

    @Override
    public Step compile(Arguments arguments) {
        String text = Bounds.argument("text", arguments.someText("text"));
        return TextStep.of(s -> s.isBlank() ? s : s.concat(text));
    }
}
