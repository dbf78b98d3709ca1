package crosstie.transform.number;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Arguments;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Keeps a number within bounds: what is less becomes the least, what is more the most. */
public final class Clamp implements Transform {
    @Override
    public String id() {
        return "clamp";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(s.optional("least", Kind.NUMBER, null), s.optional("most", Kind.NUMBER, null));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("least", 0, "most", 100), new BigDecimal("120.5"), new BigDecimal("100")),
                new Sample(Map.of("least", 0), new BigDecimal("-3"), new BigDecimal("0")),
                new Sample(Map.of("most", 10), "7.25", new BigDecimal("7.25")));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return FieldType.DECIMAL;
    }

    @Override
    public Step compile(Arguments arguments) {
        BigDecimal least = arguments.numberIfAny("least").orElse(null);
        BigDecimal most = arguments.numberIfAny("most").orElse(null);
        if (least == null && most == null) {
            throw new ArgumentProblem("ARGUMENT_MISSING", "least");
        }
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw new ArgumentProblem("BOUNDS_CROSSED", least, most);
        }
        return NumberStep.of(d ->
                least != null && d.compareTo(least) < 0 ? least : most != null && d.compareTo(most) > 0 ? most : d);
    }
}
